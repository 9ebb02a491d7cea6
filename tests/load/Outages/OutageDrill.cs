using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Kills;

namespace FamilyGuide.Load.Outages;

/// <summary>
/// Takes the database away under families that keep writing, and looks how hosts and families come back.
/// </summary>
sealed class OutageDrill(OutageOptions options) : IDisturbance
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    /// <summary>An acknowledgement from before the outage is surely read by then.</summary>
    static readonly TimeSpan UnderWay = TimeSpan.FromSeconds(1);

    readonly List<Recovery> _recoveries = [];
    EmergencyWatch? _watch;

    public static async Task<OutageReport> RunAsync(OutageOptions options, TextWriter output, CancellationToken ct)
    {
        var drill = new OutageDrill(options);
        var findings = await Drill.RunAsync(options, drill, output, ct);
        findings = findings with
        {
            Violations = [.. findings.Violations, .. drill.AcknowledgedUnkept(findings.Ledger)],
        };
        var report = new OutageReport(options, findings, drill._recoveries, drill._watch!);
        await report.WriteAsync(output);
        return report;
    }

    public async Task HappenAsync(Drill drill, CancellationToken ct)
    {
        var server = drill.Installation.Postgres
            ?? throw new NotServingException("An outage of the database needs --provider postgres.");
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(ct);
        _watch = new EmergencyWatch(drill.Installation.Hosts, options.Time);
        var watch = _watch.RunAsync(watching.Token);
        for (var outage = 1; outage <= options.Times; outage++)
        {
            await drill.LiveAsync(ct);
            var how = options.How[(outage - 1) % options.How.Length];
            var recovery = await BreakAsync(drill, server, how, ct);
            _recoveries.Add(recovery);
            await drill.Output.WriteLineAsync(FormattableString.Invariant(
                $"outage {outage}/{options.Times} ({how}): ")
                + FormattableString.Invariant($"back to a first reply in {recovery.FirstReply.TotalSeconds:F2} s"));
        }

        await watching.CancelAsync();
        await watch;
    }

    async Task<Recovery> BreakAsync(Drill drill, PostgresServer server, OutageKind how, CancellationToken ct)
    {
        var time = options.Time;
        await using var outage = new Outage(server, how, time);
        await outage.BeginAsync(ct);
        var brokenAt = time.GetTimestamp();
        if (how != OutageKind.Failover)
        {
            await Task.Delay(options.Length, time, ct);
        }

        var backFrom = outage.IsTotal ? time.GetTimestamp() : brokenAt;
        await outage.EndAsync(ct);
        var back = time.GetTimestamp();
        var healthy = WaitUntilHealthyAsync(drill, back, ct);
        var (first, all) = await Resumption.WaitAsync(drill, back, ct);
        return new Recovery(brokenAt, backFrom, first, all, await healthy);
    }

    async Task<TimeSpan> WaitUntilHealthyAsync(Drill drill, long since, CancellationToken ct)
    {
        foreach (var host in drill.Installation.Hosts)
        {
            while (!await host.Client.IsHealthyAsync(ct) && options.Time.GetElapsedTime(since) < options.Patience)
            {
                await Task.Delay(BetweenLooks, options.Time, ct);
            }
        }

        return options.Time.GetElapsedTime(since);
    }

    IEnumerable<Violation> AcknowledgedUnkept(Ledger ledger) =>
        from conversation in ledger.Conversations
        from post in conversation.Posts
        where _recoveries.Exists(outage => post.AcknowledgedAt < outage.BackFrom
            && options.Time.GetElapsedTime(outage.BrokenAt, post.AcknowledgedAt.Value) > UnderWay)
        select new Violation(
            conversation.Conversation, post.Sequence, ViolationKind.AcknowledgedUnkept, $"{post.Id}");
}
