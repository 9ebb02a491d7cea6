using System.CommandLine;

namespace FamilyGuide.Bot.FamilyChat.Emergency;

/// <summary><c>emergency FILE</c>: writes the page that a proxy shows when this program is gone.</summary>
static class EmergencyVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Where to write it; an older one is replaced." };
        var verb = new Command(
            "emergency",
            "Writes the emergency numbers of every country, in every language, into one HTML file that needs nothing: "
            + "for the proxy to show when the program is gone, and to print.")
        {
            file,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            var page = EmergencyFile.Write(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

            // The proxy may be showing it at this moment.
            var unfinished = $"{path}.partial";
            await File.WriteAllTextAsync(unfinished, page, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
            await Console.Out.WriteLineAsync($"The emergency page: {path}");
            return 0;
        });
        return verb;
    }
}
