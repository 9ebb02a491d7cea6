using System.CommandLine;
using FamilyGuide.Load.Canaries;

namespace FamilyGuide.Load.Verbs;

static class ScanVerb
{
    public static Command Create(TextWriter output)
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder to search.", Required = true };
        var canaries = new Option<FileInfo>("--canaries") { Description = "One canary a line.", Required = true };
        data.AcceptExistingOnly();
        canaries.AcceptExistingOnly();
        var verb = new Command("scan", "Searches every file of a folder for canaries in every encoding.")
        {
            data, canaries,
        };
        verb.SetAction(async (parsed, ct) =>
        {
            var lines = await File.ReadAllLinesAsync(parsed.GetRequiredValue(canaries).FullName, ct);
            string[] texts = [.. lines.Where(line => !string.IsNullOrWhiteSpace(line))];
            if (texts.Length == 0)
            {
                await output.WriteLineAsync("the file names no canary");
                return 2;
            }

            var hits = await new CanaryScan(texts).SearchAsync(parsed.GetRequiredValue(data).FullName, ct);
            foreach (var hit in hits)
            {
                await output.WriteLineAsync(hit.ToString());
            }

            await output.WriteLineAsync(FormattableString.Invariant($"{texts.Length} canaries, {hits.Count} hits"));
            return hits.Count == 0 ? 0 : 1;
        });
        return verb;
    }
}
