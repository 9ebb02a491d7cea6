using System.CommandLine;
using FamilyGuide.Load.Entries;

namespace FamilyGuide.Load.Verbs;

/// <summary><c>entries</c>: how long many entries take to be read, and an edit to be live.</summary>
static class EntriesVerb
{
    public static Command Create(TextWriter output, TimeProvider time)
    {
        var entries = new Option<int>("--entries")
        {
            Description = "How many; the product's own in English, under other names.",
            DefaultValueFactory = _ => 1_000,
        };
        var times = new Option<int>("--times") { Description = "How often.", DefaultValueFactory = _ => 10 };
        var verb = new Command("entries", "Times reading and indexing many entries, and how soon an edit is live.")
        {
            entries,
            times,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var files = EntriesRun.Generate(parsed.GetValue(entries));
            var (read, index) = EntriesRun.Load(files, parsed.GetValue(times));
            var edit = await new EntriesRun(time).EditAsync(files, parsed.GetValue(times), cancellationToken);
            await output.WriteLineAsync(FormattableString.Invariant(
                $"{parsed.GetValue(entries)} entries, medians: read and checked in {read.TotalMilliseconds:F0} ms, ")
                + FormattableString.Invariant(
                    $"indexed in {index.TotalMilliseconds:F0} ms, an edit live after {edit.TotalMilliseconds:F0} ms"));
            return 0;
        });
        return verb;
    }
}
