using System.Globalization;

namespace FamilyGuide.Providers;

/// <summary>
/// All providers on this machine, each on a port of its own, with the settings that connect the program to them. Twilio
/// is once for text messages; say <c>whatsapp</c> for its WhatsApp instead. An address is where the program listens, a
/// number the first port.
/// </summary>
static class ProvidersCommand
{
    const int FirstPort = 4100;

    /// <summary>Where the program listens when nobody says otherwise.</summary>
    static readonly Uri Usual = new("http://localhost:3978");

    static async Task Main(string[] arguments)
    {
        var program = arguments.Select(one => Uri.TryCreate(one, UriKind.Absolute, out var address) ? address : null)
            .FirstOrDefault(address => address is not null) ?? Usual;
        var firstPort = arguments
            .Select(one => int.TryParse(one, CultureInfo.InvariantCulture, out var port) ? port : 0)
            .FirstOrDefault(port => port > 0, FirstPort);
        LoopbackProvider[] providers =
        [
            new LoopbackTelegram(),
            new LoopbackWhatsApp { Webhook = new(program, "/channels/whatsapp") },
            new LoopbackMessenger { Webhook = new(program, "/channels/messenger") },
            new LoopbackTwilio(arguments.Contains("whatsapp", StringComparer.OrdinalIgnoreCase))
            {
                Webhook = new(program, "/channels/twilio"),
            },
        ];
        for (var index = 0; index < providers.Length; index++)
        {
            await providers[index].StartAsync(firstPort + index);
            await Console.Out.WriteLineAsync($"{providers[index].Name}, the family's phone: {providers[index].Url}");
        }

        var settings = providers.SelectMany(one => one.Settings.Split('\n'));
        await Console.Out.WriteLineAsync(
            $"\ndotnet run --project bot -- {string.Join(" \\\n  ", settings)}");
        await Task.Delay(Timeout.Infinite);
    }
}
