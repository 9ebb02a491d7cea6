using System.CommandLine;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;
using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary><c>knowledge check</c>: what is wrong with the entries, and what waits for somebody.</summary>
static class CheckVerb
{
    /// <summary>There are hundreds of them until somebody has reviewed; a few lines say how many.</summary>
    static readonly FindingKind[] Counted = [FindingKind.Unreviewed, FindingKind.OrphanSource];

    public static Command Create(VerbHost host)
    {
        var all = new Option<bool>("--all") { Description = "Also one line for each text that awaits a review." };
        var verb = new Command(
            "check",
            "Reads the entries in knowledge/content and says what is wrong, with file and line and how to mend it, "
            + "and what somebody should look at. Ends with 1 when families could be misled.")
        {
            all,
        };
        verb.SetAction(async (parsed, _) =>
        {
            await using var app = host.Build(parsed);
            EditorsContent content = new(app);
            var reading = LibraryReader.Read(content.Files);
            foreach (var error in reading.Errors)
            {
                await host.Output.WriteLineAsync($"error   {error}");
            }

            if (reading.Library is not { } library)
            {
                await host.Output.WriteLineAsync($"{reading.Errors.Count} errors; mend them first.");
                return 1;
            }

            foreach (var line in Lines(library, ContentCheck.Of(library, content.Today), parsed.GetValue(all)))
            {
                await host.Output.WriteLineAsync(line);
            }

            await host.Output.WriteLineAsync(
                $"0 errors in {Language.All.SelectMany(library.In).Count()} files, "
                + $"{Language.All.SelectMany(library.In).DistinctBy(entry => entry.Id).Count()} entries.");
            return 0;
        });
        return verb;
    }

    static IEnumerable<string> Lines(Library library, IReadOnlyList<Finding> findings, bool isAll)
    {
        foreach (var finding in findings.Where(finding => isAll || !Counted.Contains(finding.Kind)))
        {
            yield return $"warning {finding.Kind}: {finding}";
        }

        foreach (var kind in findings.GroupBy(finding => finding.Kind).Where(kind => Counted.Contains(kind.Key)))
        {
            yield return kind.Key == FindingKind.Unreviewed
                ? $"waits   {kind.Key}: {kind.Count()} (families are told what is missing)"
                : $"waits   {kind.Key}: {kind.Count()} ({kind.First().Message})";
        }

        if (findings.Any(finding => finding.Kind == FindingKind.Unreviewed))
        {
            yield return AwaitedReviews.Table(library);
        }
    }
}
