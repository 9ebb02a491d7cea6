using System.CommandLine;
using FamilyGuide.Load.Starts;

namespace FamilyGuide.Load.Verbs;

static class StartVerb
{
    public static Command Create(TextWriter output, TimeProvider time)
    {
        var bot = Choices.Bot();
        var data = new Option<string?>("--data") { Description = "Data folder; a fresh one each time when left out." };
        var times = Choices.Count("--times", 1, "How often to start.");
        var verb = new Command("start", "Times process start, health, welcome and first answer.") { bot, data, times };
        verb.SetAction(async (parsed, ct) =>
        {
            List<StartFigures> all = [];
            for (var start = 0; start < parsed.GetValue(times); start++)
            {
                var figures = await StartRun.MeasureAsync(
                    parsed.GetRequiredValue(bot)!, parsed.GetValue(data), time, ct);
                all.Add(figures);
                await output.WriteLineAsync(FormattableString.Invariant(
                    $"start {start + 1,-3}     healthy {figures.Healthy.TotalMilliseconds,6:F0} ms")
                    + FormattableString.Invariant($"   welcome {figures.Welcomed.TotalMilliseconds,6:F0} ms")
                    + FormattableString.Invariant($"   first answer {figures.Answered.TotalMilliseconds,6:F0} ms"));
            }

            await WriteSummaryAsync(output, "healthy", all.ConvertAll(figures => figures.Healthy));
            await WriteSummaryAsync(output, "welcome", all.ConvertAll(figures => figures.Welcomed));
            await WriteSummaryAsync(output, "first answer", all.ConvertAll(figures => figures.Answered));
            return 0;
        });
        return verb;
    }

    static Task WriteSummaryAsync(TextWriter output, string what, List<TimeSpan> durations)
    {
        durations.Sort();
        var (median, max) = (durations[durations.Count / 2], durations[^1]);
        return output.WriteLineAsync(FormattableString.Invariant(
            $"{what,-13} {median.TotalMilliseconds,6:F0} ms median {max.TotalMilliseconds,6:F0} ms max"));
    }
}
