namespace FamilyGuide.Load.Kills;

/// <summary>Kills one host after another with kill -9, at random, and starts it again.</summary>
sealed class KillDrill : IDisturbance
{
    /// <summary>One kill in so many comes during the start, while the bot repairs what the last kill broke.</summary>
    const int DuringStartOneIn = 10;

    readonly List<(int Host, long At)> _kills = [];

    /// <summary>Runs a whole drill; progress and findings go to the output, the findings into the report too.</summary>
    public static async Task<KillReport> RunAsync(DrillOptions options, TextWriter output, CancellationToken ct)
    {
        var drill = new KillDrill();
        var findings = await Drill.RunAsync(options, drill, output, ct);
        var report = new KillReport(options, findings, Takeovers.Read(drill._kills, findings.Ledger));
        await report.WriteAsync(output);
        return report;
    }

    public async Task HappenAsync(Drill drill, CancellationToken ct)
    {
        for (var kill = 1; kill <= drill.Options.Times; kill++)
        {
            await drill.LiveAsync(ct);
            var index = drill.NextHost();
            var host = drill.Installation.Hosts[index];
            await host.KillAsync();
            _kills.Add((index, drill.Options.Time.GetTimestamp()));
            if (kill % DuringStartOneIn == 0)
            {
                host.Launch();
                await drill.LiveAsync(ct);
                await host.KillAsync();
            }

            await host.StartAsync(ct);
            await drill.Output.WriteLineAsync(FormattableString.Invariant(
                $"kill {kill}/{drill.Options.Times} (host {index + 1}): ")
                + FormattableString.Invariant($"{drill.Ledger.Acknowledged} messages acknowledged so far"));
        }
    }
}
