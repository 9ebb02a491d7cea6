using System.CommandLine;
using FamilyGuide.Load.Growth;

namespace FamilyGuide.Load.Verbs;

static class GrowthVerb
{
    public static Command Create(TextWriter output)
    {
        var sizes = new Option<int[]>("--sizes")
        {
            Description = "Stored conversations, rising.",
            DefaultValueFactory = _ => [1_000, 10_000, 100_000],
            AllowMultipleArgumentsPerToken = true,
        };
        var seconds = Choices.Count("--seconds", 10, "Measured seconds at each size.");
        var plot = new Option<FileInfo?>("--plot") { Description = "An SVG file to write the picture to." };
        return new DrillVerb("growth", "Measures the cost of a turn with more and more stored conversations.",
            sizes, seconds, plot)
            .Runs(output, async (parsed, terms, ct) =>
            {
                var drill = new GrowthDrill(new(terms)
                {
                    Sizes = [.. parsed.GetRequiredValue(sizes).Order()],
                    Duration = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                });
                var report = await drill.RunAsync(ct);
                if (parsed.GetValue(plot) is { } file)
                {
                    await File.WriteAllTextAsync(file.FullName, GrowthPlot.Picture(drill.Points), ct);
                }

                return report;
            });
    }
}
