using FamilyGuide.Load.Hosts;

namespace FamilyGuide.Load.Kills;

/// <summary>What a drill of orderly ends did and found.</summary>
/// <param name="Options">What was asked for.</param>
/// <param name="Findings">What the books say.</param>
/// <param name="Endings">Each end.</param>
/// <param name="Resumptions">
/// From each restarted host's first 200 of <c>/health</c> until all families had an answer.
/// </param>
sealed record TerminateReport(
    DrillOptions Options,
    DrillFindings Findings,
    IReadOnlyList<HostEnding> Endings,
    IReadOnlyList<TimeSpan> Resumptions)
{
    public static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(25);
    public static readonly TimeSpan LongestResumption = TimeSpan.FromSeconds(5);

    public int BadCodes => Endings.Count(ending => ending.ExitCode != 0);

    public bool IsInTime =>
        Endings.All(ending => ending.Took <= LongestEnd) && Resumptions.All(one => one <= LongestResumption);

    public bool IsClean => Findings.IsClean && BadCodes == 0 && IsInTime;

    public async Task WriteAsync(TextWriter output)
    {
        await output.WriteLineAsync(FormattableString.Invariant(
            $"SIGTERM       {Endings.Count}, {Options.Hosts} host(s) on {Options.Provider}, ")
            + FormattableString.Invariant($"{BadCodes} with another exit code than 0"));
        await output.WriteLineAsync(FormattableString.Invariant(
            $"end           {Endings.Max(ending => ending.Took).TotalSeconds:F2} s max"));
        await output.WriteLineAsync(FormattableString.Invariant(
            $"all answered  {Resumptions.Max().TotalSeconds:F2} s max after a restart"));
        await Findings.WriteAsync(output);
    }
}
