using FamilyGuide.Load.Kills;

namespace FamilyGuide.Load.Outages;

/// <summary>What an outage drill did and found.</summary>
sealed record OutageReport(
    OutageOptions Options,
    DrillFindings Findings,
    IReadOnlyList<Recovery> Recoveries,
    EmergencyWatch Emergency)
{
    /// <summary>From the database's return to the first reply.</summary>
    public static readonly TimeSpan LongestRecovery = TimeSpan.FromSeconds(5);

    public bool IsInTime => Recoveries.All(recovery => recovery.FirstReply <= LongestRecovery);

    public bool IsClean => Findings.IsClean && IsInTime && Emergency is { Looks: > 0, Failures: 0 };

    public async Task WriteAsync(TextWriter output)
    {
        await output.WriteLineAsync(FormattableString.Invariant(
            $"outages       {Recoveries.Count} ({string.Join(", ", Options.How)}) ")
            + FormattableString.Invariant($"of {Options.Length.TotalSeconds:F0} s, {Options.Hosts} host(s)"));
        await output.WriteLineAsync("after it      "
            + $"first reply {Max(recovery => recovery.FirstReply)}, "
            + $"every family {Max(recovery => recovery.EveryReply)}, "
            + $"/health 200 {Max(recovery => recovery.Healthy)}");
        await output.WriteLineAsync(FormattableString.Invariant(
            $"/emergency    {Emergency.Failures} of {Emergency.Looks} looks failed, slowest ")
            + FormattableString.Invariant($"{Emergency.Slowest.TotalMilliseconds:F0} ms"));
        await Findings.WriteAsync(output);
    }

    string Max(Func<Recovery, TimeSpan> figure) =>
        FormattableString.Invariant($"{Recoveries.Max(figure).TotalSeconds:F2} s");
}
