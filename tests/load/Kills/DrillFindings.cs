using FamilyGuide.Load.Canaries;

namespace FamilyGuide.Load.Kills;

/// <summary>What the families' books and the files say after a drill.</summary>
sealed record DrillFindings(
    Ledger Ledger,
    int Seed,
    IReadOnlyList<Violation> Violations,
    IReadOnlyList<CanaryHit> CanaryHits)
{
    /// <summary>More would say nothing new.</summary>
    const int MostLines = 200;

    /// <summary>Posts beyond the first of each message.</summary>
    public int Repeated { get; init; }

    /// <summary>Where to look for what went wrong.</summary>
    public IReadOnlyList<string> KeptFolders { get; init; } = [];

    public bool IsClean => Violations.Count == 0 && CanaryHits.Count == 0 && Ledger.Acknowledged > 0;

    public async Task WriteAsync(TextWriter output)
    {
        await output.WriteLineAsync(FormattableString.Invariant(
            $"messages      {Ledger.Acknowledged} acknowledged, {Repeated} posts repeated, ")
            + FormattableString.Invariant($"{Ledger.Replays} activities replayed (seed {Seed})"));
        foreach (var (kind, count) in Ledger.Troubles)
        {
            await output.WriteLineAsync(FormattableString.Invariant($"{count,13} {kind}"));
        }

        await output.WriteLineAsync(FormattableString.Invariant(
            $"violations    {Violations.Count}, canary hits {CanaryHits.Count}"));
        foreach (var (kind, count) in Violations.CountBy(violation => violation.Kind))
        {
            await output.WriteLineAsync(FormattableString.Invariant($"{count,13} {kind}"));
        }

        string[] lines =
        [
            .. Violations.Select(violation => violation.ToString()).Take(MostLines),
            .. CanaryHits.Select(hit => "canary: " + hit).Take(MostLines),
            .. KeptFolders.Select(folder => "kept for a look: " + folder),
        ];
        foreach (var line in lines)
        {
            await output.WriteLineAsync(line);
        }
    }
}
