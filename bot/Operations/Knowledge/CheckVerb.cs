using System.CommandLine;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;
using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary><c>knowledge check</c>: what is wrong with the entries, and what waits for somebody.</summary>
static class CheckVerb
{
    /// <summary>There are hundreds of them until somebody has reviewed; one line says how many.</summary>
    static readonly FindingKind[] Counted = [FindingKind.Unreviewed, FindingKind.OrphanSource];

    public static Command Create(VerbHost host)
    {
        var all = new Option<bool>("--all") { Description = "Also one line for each entry that nobody reviewed." };
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
            var reading = LibraryReader.Read(ContentOf(app.Configuration));
            foreach (var error in reading.Errors)
            {
                await host.Output.WriteLineAsync($"error   {error}");
            }

            if (reading.Library is not { } library)
            {
                await host.Output.WriteLineAsync($"{reading.Errors.Count} errors; mend them first.");
                return 1;
            }

            var today = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            foreach (var line in Lines(ContentCheck.Of(library, today), parsed.GetValue(all)))
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

    /// <summary>The editor's folder where there is one; else what was built into the program.</summary>
    public static IEnumerable<ContentFile> ContentOf(IConfiguration configuration) =>
        FolderOf(configuration) is { } folder ? FolderContent.Files(folder) : EmbeddedContent.Files();

    public static string? FolderOf(IConfiguration configuration)
    {
        const string InTheRepository = "knowledge/content";
        var set = configuration["Knowledge:ContentFolder"];
        return set is { Length: > 0 } ? set : Directory.Exists(InTheRepository) ? InTheRepository : null;
    }

    static IEnumerable<string> Lines(IReadOnlyList<Finding> findings, bool isAll)
    {
        foreach (var finding in findings.Where(finding => isAll || !Counted.Contains(finding.Kind)))
        {
            yield return $"warning {finding.Kind}: {finding}";
        }

        foreach (var kind in findings.GroupBy(finding => finding.Kind).Where(kind => Counted.Contains(kind.Key)))
        {
            yield return $"waits   {kind.Key}: {kind.Count()} ({kind.First().Message})";
        }
    }
}
