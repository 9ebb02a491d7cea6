using FamilyGuide.Load.Canaries;

namespace FamilyGuide.Load.Kills;

/// <summary>What a drill did and found.</summary>
sealed record KillReport(
    int Kills,
    int Seed,
    int Acknowledged,
    int Repeated,
    int Replays,
    IReadOnlyList<Violation> Violations,
    IReadOnlyList<CanaryHit> CanaryHits,
    string? KeptFolder)
{
    /// <summary>More would say nothing new.</summary>
    const int MostLines = 200;

    public bool IsClean => Violations.Count == 0 && CanaryHits.Count == 0 && Acknowledged > 0;

    public async Task WriteAsync(TextWriter output)
    {
        await output.WriteLineAsync(FormattableString.Invariant(
            $"kills         {Kills} (seed {Seed}), {Acknowledged} messages acknowledged, {Repeated} posts repeated, ")
            + FormattableString.Invariant($"{Replays} activities replayed"));
        await output.WriteLineAsync(FormattableString.Invariant(
            $"violations    {Violations.Count}, canary hits {CanaryHits.Count}"));
        foreach (var (kind, count) in Violations.CountBy(violation => violation.Kind))
        {
            await output.WriteLineAsync(FormattableString.Invariant($"              {count} {kind}"));
        }

        foreach (var line in Violations.Select(violation => violation.ToString()).Take(MostLines))
        {
            await output.WriteLineAsync(line);
        }

        foreach (var line in CanaryHits.Select(hit => "canary: " + hit).Take(MostLines))
        {
            await output.WriteLineAsync(line);
        }

        if (KeptFolder is not null)
        {
            await output.WriteLineAsync($"kept for a look: {KeptFolder}");
        }
    }
}
