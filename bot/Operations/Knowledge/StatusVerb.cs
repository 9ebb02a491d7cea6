using System.CommandLine;
using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary><c>knowledge status</c>: a table of what there is, by topic, country and language.</summary>
static class StatusVerb
{
    public static Command Create(VerbHost host)
    {
        var verb = new Command(
            "status",
            "Counts the entries of each topic and country in each language: fresh, stale, missing, and whose review "
            + "they await.");
        verb.SetAction(async (parsed, _) =>
        {
            await using var app = host.Build(parsed);
            EditorsContent content = new(app);
            await host.Output.WriteLineAsync(ContentStatus.Of(content.Read(), content.Today));
            return 0;
        });
        return verb;
    }
}
