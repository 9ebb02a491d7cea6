namespace FamilyGuide.Providers;

/// <summary>
/// All providers on this machine, each on a port of its own, with the settings that connect the program to them. Twilio
/// is once for text messages; say <c>whatsapp</c> for its WhatsApp instead.
/// </summary>
static class ProvidersCommand
{
    const int FirstPort = 4100;

    /// <summary>Where the program listens when nobody says otherwise.</summary>
    static readonly Uri Program = new("http://localhost:3978");

    static async Task Main(string[] arguments)
    {
        LoopbackProvider[] providers =
        [
            new LoopbackTelegram(),
            new LoopbackWhatsApp { Webhook = new(Program, "/channels/whatsapp") },
            new LoopbackMessenger { Webhook = new(Program, "/channels/messenger") },
            new LoopbackTwilio(arguments.Contains("whatsapp", StringComparer.OrdinalIgnoreCase))
            {
                Webhook = new(Program, "/channels/twilio"),
            },
        ];
        for (var index = 0; index < providers.Length; index++)
        {
            await providers[index].StartAsync(FirstPort + index);
            await Console.Out.WriteLineAsync($"{providers[index].Name}, the family's phone: {providers[index].Url}");
        }

        var settings = providers.SelectMany(one => one.Settings.Split('\n'));
        await Console.Out.WriteLineAsync(
            $"\ndotnet run --project bot -- {string.Join(" \\\n  ", settings)}");
        await Task.Delay(Timeout.Infinite);
    }
}
