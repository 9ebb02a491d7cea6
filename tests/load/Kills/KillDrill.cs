namespace FamilyGuide.Load.Kills;

/// <summary>Kills one host after another with kill -9, at random, and starts it again.</summary>
/// <remarks>
/// Every family is answered before the next kill, so that it breaks something, and each takeover is measured by itself.
/// Each fourth kill is followed at once by another: then a host dies while it is taking over or still being asked for
/// the first time, and between two hosts nothing is measured.
/// </remarks>
sealed class KillDrill : IDisturbance
{
    /// <summary>One kill in so many comes during the start, while the bot repairs what the last kill broke.</summary>
    const int DuringStartOneIn = 10;

    const int FollowedOneIn = 4;

    readonly List<(int Host, long At)> _measured = [];

    /// <summary>Runs a whole drill; progress and findings go to the output, the findings into the report too.</summary>
    public static async Task<KillReport> RunAsync(DrillOptions options, TextWriter output, CancellationToken ct)
    {
        var drill = new KillDrill();
        var findings = await Drill.RunAsync(options, drill, output, ct);
        var report = new KillReport(options, findings, Takeovers.Read(drill._measured, findings.Ledger));
        await report.WriteAsync(output);
        return report;
    }

    public async Task HappenAsync(Drill drill, CancellationToken ct)
    {
        var (isOne, times) = (drill.Installation.Hosts.Length == 1, drill.Options.Times);
        for (var kill = 1; kill <= times; kill++)
        {
            await drill.LiveAsync(ct);
            var index = drill.NextHost();
            var killedAt = await KillAndStartAsync(drill, kill, index, ct);
            var isFollowed = kill % FollowedOneIn == 0 && kill < times;
            var wasFollowed = kill % FollowedOneIn == 1 && kill > 1;
            if (isOne || (!isFollowed && !wasFollowed))
            {
                _measured.Add((index, killedAt));
            }

            var restarted = drill.Options.Time.GetElapsedTime(killedAt);
            var (_, answered) = isFollowed ? default : await Resumption.WaitAsync(drill, killedAt, ct);
            await drill.Output.WriteLineAsync(FormattableString.Invariant(
                $"kill {kill}/{times} (host {index + 1}): {drill.Ledger.Acknowledged} messages acknowledged so far, ")
                + FormattableString.Invariant($"restarted in {restarted.TotalSeconds:F1} s")
                + (answered == default
                    ? ""
                    : FormattableString.Invariant($", every family answered in {answered.TotalSeconds:F1} s")));
        }
    }

    static async Task<long> KillAndStartAsync(Drill drill, int kill, int index, CancellationToken ct)
    {
        var host = drill.Installation.Hosts[index];
        await host.KillAsync();
        var killedAt = drill.Options.Time.GetTimestamp();
        if (kill % DuringStartOneIn == 0)
        {
            host.Launch();
            await drill.LiveAsync(ct);
            await host.KillAsync();
        }

        await host.StartAsync(ct);
        return killedAt;
    }
}
