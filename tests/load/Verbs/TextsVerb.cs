using System.CommandLine;
using FamilyGuide.Load.Texts;

namespace FamilyGuide.Load.Verbs;

static class TextsVerb
{
    static readonly int[] Lengths = [20, 200, 2000, 8000];

    /// <summary>
    /// The first turns are compiled while they run, and once more when it is known what is usual: a server runs for
    /// weeks. Not counted: so many of each kind, and then of each text.
    /// </summary>
    const int WarmUp = 300;

    const int WarmUpOfEach = 100;

    public static Command Create(TextWriter output, TimeProvider time)
    {
        var turns = Choices.Count("--times", 300, "Turns for each text.");
        var verb = new Command("texts", "Times turns, danger rules included, by a text's kind and length.")
        {
            turns,
        };
        verb.SetAction(async (parsed, ct) =>
        {
            using var run = new TextRun(time);
            foreach (var kind in TextKind.All)
            {
                await run.MeasureAsync(kind.Of(200), WarmUp, ct);
            }

            await output.WriteLineAsync("median and p99 of a turn in µs of processor time, by characters");
            await output.WriteLineAsync($"{"",-42}{string.Concat(Lengths.Select(length => $"{length,18}"))}");
            foreach (var kind in TextKind.All)
            {
                await output.WriteAsync($"{kind.Name,-42}");
                foreach (var length in Lengths)
                {
                    await run.MeasureAsync(kind.Of(length), WarmUpOfEach, ct);
                    var took = await run.MeasureAsync(kind.Of(length), parsed.GetValue(turns), ct);
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
}
