namespace FamilyGuide.Load.Kills;

/// <summary>What a kill drill did and found.</summary>
sealed record KillReport(DrillOptions Options, DrillFindings Findings, Takeovers Takeovers)
{
    /// <summary>With one host nobody can take over: then it is how long the start took.</summary>
    public bool IsInTime => Options.Hosts == 1 || Takeovers.Max <= Takeovers.Longest;

    public bool IsClean => Findings.IsClean && IsInTime;

    public async Task WriteAsync(TextWriter output)
    {
        await output.WriteLineAsync(FormattableString.Invariant(
            $"kills         {Options.Times}, {Options.Hosts} host(s) on {Options.Provider}"));
        await output.WriteLineAsync(FormattableString.Invariant(
            $"takeover      {Takeovers.Median.TotalSeconds:F2} s median, {Takeovers.Max.TotalSeconds:F2} s max ")
            + FormattableString.Invariant($"({Takeovers.Waits.Count} measured)"));
        await Findings.WriteAsync(output);
    }
}
