namespace FamilyGuide.Providers;

/// <summary>All providers on this machine, each on a port of its own.</summary>
static class ProvidersCommand
{
    const int FirstPort = 4100;

    static async Task Main()
    {
        LoopbackProvider[] providers =
        [
            new LoopbackTelegram(),
            new LoopbackWhatsApp(),
            new LoopbackMessenger(),
            new LoopbackTwilio(),
            new LoopbackTwilio(isWhatsApp: true),
        ];
        for (var index = 0; index < providers.Length; index++)
        {
            await providers[index].StartAsync(FirstPort + index);
            await Console.Out.WriteLineAsync($"{providers[index].Name}: {providers[index].Url}");
        }

        await Task.Delay(Timeout.Infinite);
    }
}
