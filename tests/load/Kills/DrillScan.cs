using System.Collections.Immutable;
using FamilyGuide.Load.Canaries;
using FamilyGuide.Load.Hosts;

namespace FamilyGuide.Load.Kills;

/// <summary>Searches everything that an installation has written for what families wrote.</summary>
static class DrillScan
{
    public static async Task<IReadOnlyList<CanaryHit>> SearchAsync(
        Installation installation,
        ImmutableArray<string> canaries,
        CancellationToken ct)
    {
        if (installation.Postgres is { ProcessId: not null } postgres)
        {
            // Stopped well, it has written to its files what it still held in memory.
            await postgres.StopAsync(ct);
        }

        var scan = new CanaryScan(canaries);
        List<CanaryHit> hits = [];
        foreach (var place in installation.Places)
        {
            hits.AddRange(await scan.SearchAsync(place, ct));
        }

        return hits;
    }
}
