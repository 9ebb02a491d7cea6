using System.CommandLine;
using FamilyGuide.Bot.Conversations.Turns;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Dialogs.Asking.Gaps;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary><c>knowledge gaps</c>: what several families asked and the guide did not understand.</summary>
static class GapsVerb
{
    public static Command Create(VerbHost host)
    {
        var verb = new Command(
            "gaps",
            $"Shows what at least {GapReport.FewestFamilies} families asked in similar words and the guide did not "
            + "understand, for whoever writes entries; also while the program runs.");
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = host.Build(parsed);
            var kept = await app.Services.GetRequiredService<IGapBook>().ReadAsync(cancellationToken);
            var report = GapReport.Of(kept.Select(gap => (gap.Family, GapText.Read(gap.Gap))));
            foreach (var cluster in report.Clusters)
            {
                await host.Output.WriteLineAsync(FormattableString.Invariant(
                    $"{cluster.Families,4} families  {cluster.Language}  {string.Join(' ', cluster.Words)}"));
            }

            await host.Output.WriteLineAsync(FormattableString.Invariant($"""
                Asked alike by fewer than {GapReport.FewestFamilies} families, and not shown: {report.Hidden} questions.
                The words are folded and stand in alphabetical order; nothing else of a question is kept for this.
                """));
            return 0;
        });
        return verb;
    }
}
