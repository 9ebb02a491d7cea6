namespace FamilyGuide.Load.Turns;

/// <summary>The figures of one measurement; processor times cover the measured seconds only.</summary>
sealed record TurnReport(TurnLog Log, TimeSpan Elapsed, TimeSpan DriverCpu)
{
    /// <summary>Of all hosts together.</summary>
    public TimeSpan? ServerCpu { get; init; }

    public TimeSpan? DatabaseCpu { get; init; }

    public double? ServerMemory { get; init; }

    public double TurnsPerSecond => Log.Turns / Elapsed.TotalSeconds;

    /// <summary>Of hosts and database; null when no process was found.</summary>
    public TimeSpan? CpuPerTurn => (ServerCpu + (DatabaseCpu ?? TimeSpan.Zero)) / Math.Max(1, Log.Turns);

    public bool IsClean => Log is { Turns: > 0, Errors.Count: 0 };

    public async Task WriteAsync(TextWriter output)
    {
        await output.WriteLineAsync(FormattableString.Invariant(
            $"turns/s       {TurnsPerSecond,10:F1}   ({Log.Turns} turns in {Elapsed.TotalSeconds:F1} s)"));
        await output.WriteLineAsync(Latencies("acknowledged", Log.Acknowledged));
        await output.WriteLineAsync(Latencies("reply", Log.Replied));
        await output.WriteLineAsync(FormattableString.Invariant(
            $"server CPU    {PerTurn(ServerCpu),10:F0}   µs/turn"));
        if (DatabaseCpu is not null)
        {
            await output.WriteLineAsync(FormattableString.Invariant(
                $"database CPU  {PerTurn(DatabaseCpu),10:F0}   µs/turn"));
        }

        await output.WriteLineAsync(FormattableString.Invariant($"server RSS    {ServerMemory,10:F1}   MB"));
        await output.WriteLineAsync(FormattableString.Invariant(
            $"driver CPU    {PerTurn(DriverCpu),10:F0}   µs/turn"));
        await output.WriteLineAsync(FormattableString.Invariant($"errors        {Log.Errors.Values.Sum(),10}"));
        foreach (var (kind, count) in Log.Errors.OrderBy(error => error.Key, StringComparer.Ordinal))
        {
            await output.WriteLineAsync(FormattableString.Invariant($"              {count,10}   {kind}"));
        }
    }

    static string Latencies(string what, LatencyBuckets buckets)
    {
        var (p50, p95, p99) = (buckets.Percentile(0.50), buckets.Percentile(0.95), buckets.Percentile(0.99));
        return FormattableString.Invariant(
            $"{what,-13} {p50.TotalMilliseconds,10:F2} {p95.TotalMilliseconds,10:F2} {p99.TotalMilliseconds,10:F2}   ")
            + "ms p50 p95 p99";
    }

    double? PerTurn(TimeSpan? cpu) => cpu?.TotalMicroseconds / Math.Max(1, Log.Turns);
}
