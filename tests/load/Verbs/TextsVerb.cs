using System.CommandLine;
using System.Runtime;
using FamilyGuide.Load.Texts;

namespace FamilyGuide.Load.Verbs;

static class TextsVerb
{
    static readonly int[] Lengths = [20, 200, 2000, 8000];

    /// <summary>
    /// A server runs for weeks, so what is measured is a turn of code that is compiled for good. Until then nothing
    /// counts: rounds of so many turns of each text, until nothing was compiled in one.
    /// </summary>
    const int WarmUp = 30;

    /// <summary>By then it is; on a busy machine the compiler's thread comes late.</summary>
    const int MostRounds = 60;

    public static Command Create(TextWriter output, TimeProvider time)
    {
        var turns = Choices.Count("--times", 300, "Turns for each text.");
        Option<string?> only = new("--kind") { Description = "Only texts whose name has this in it." };
        Option<int[]> length = new("--length")
        {
            Description = "Characters of each text; may be given several times.",
            DefaultValueFactory = _ => Lengths,
        };
        var verb = new Command("texts", "Times turns, danger rules included, by a text's kind and length.")
        {
            turns,
            only,
            length,
        };
        verb.SetAction(async (parsed, ct) =>
        {
            using var run = new TextRun(time);
            var lengths = parsed.GetRequiredValue(length);
            var rounds = await WarmUpAsync(run, ct);
            await output.WriteLineAsync($"compiled after {rounds} rounds of {WarmUp} turns of each text");
            await output.WriteLineAsync("median and p99 of a turn in µs of processor time, by characters");
            await output.WriteLineAsync($"{"",-42}{string.Concat(lengths.Select(length => $"{length,18}"))}");
            foreach (var kind in TextKind.All.Where(kind => kind.Name.Contains(
                parsed.GetValue(only) ?? "", StringComparison.OrdinalIgnoreCase)))
            {
                await output.WriteAsync($"{kind.Name,-42}");
                foreach (var characters in lengths)
                {
                    var took = await run.MeasureAsync(kind.Of(characters), parsed.GetValue(turns), ct);
                    var (median, slow) = (took[took.Count / 2], took[took.Count * 99 / 100]);
                    await output.WriteAsync(FormattableString.Invariant(
                        $"{median.TotalMicroseconds,10:F0} {slow.TotalMicroseconds,7:F0}"));
                }

                await output.WriteLineAsync();
            }

            return 0;
        });
        return verb;
    }

    static async Task<int> WarmUpAsync(TextRun run, CancellationToken cancellationToken)
    {
        var (rounds, compiled) = (0, 0L);
        while (compiled != JitInfo.GetCompiledMethodCount() && rounds < MostRounds)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (var (kind, length) in TextKind.All.SelectMany(_ => Lengths, (kind, length) => (kind, length)))
            {
                await run.MeasureAsync(kind.Of(length), WarmUp, cancellationToken);
            }

            rounds++;
        }

        return rounds;
    }
}
