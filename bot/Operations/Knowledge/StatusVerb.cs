using System.CommandLine;
using FamilyGuide.Knowledge.Reading;
using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary><c>knowledge status</c>: a table of what there is, by topic, country and language.</summary>
static class StatusVerb
{
    public static Command Create(VerbHost host)
    {
        var verb = new Command(
            "status", "Counts the entries of each topic and country in each language: fresh, stale, missing, unread.");
        verb.SetAction(async (parsed, _) =>
        {
            await using var app = host.Build(parsed);
            var library = InvalidContentException.LibraryOf(
                LibraryReader.Read(CheckVerb.ContentOf(app.Configuration)));
            var today = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            await host.Output.WriteLineAsync(ContentStatus.Of(library, today));
            return 0;
        });
        return verb;
    }
}
