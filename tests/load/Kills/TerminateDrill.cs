using FamilyGuide.Load.Hosts;

namespace FamilyGuide.Load.Kills;

/// <summary>Ends one host after another with SIGTERM, as an update does, and starts it again.</summary>
sealed class TerminateDrill : IDisturbance
{
    readonly List<HostEnding> _endings = [];
    readonly List<TimeSpan> _resumptions = [];

    public static async Task<TerminateReport> RunAsync(DrillOptions options, TextWriter output, CancellationToken ct)
    {
        var drill = new TerminateDrill();
        var findings = await Drill.RunAsync(options, drill, output, ct);
        var report = new TerminateReport(options, findings, drill._endings, drill._resumptions);
        await report.WriteAsync(output);
        return report;
    }

    public async Task HappenAsync(Drill drill, CancellationToken ct)
    {
        for (var end = 1; end <= drill.Options.Times; end++)
        {
            await drill.LiveAsync(ct);
            var index = drill.NextHost();
            var host = drill.Installation.Hosts[index];
            var ending = await host.TerminateAsync(ct);
            _endings.Add(ending);
            await host.StartAsync(ct);
            var (_, all) = await Resumption.WaitAsync(drill, drill.Options.Time.GetTimestamp(), ct);
            _resumptions.Add(all);
            await drill.Output.WriteLineAsync(FormattableString.Invariant(
                $"end {end}/{drill.Options.Times} (host {index + 1}): code {ending.ExitCode} after ")
                + FormattableString.Invariant($"{ending.Took.TotalSeconds:F2} s, all answered {all.TotalSeconds:F2} s ")
                + "after the restart");
        }
    }
}
