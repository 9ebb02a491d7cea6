using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Disks;

/// <summary>What happens to the disk under how many families, and how long.</summary>
sealed record DiskOptions(DrillTerms Terms, DiskTrouble Trouble)
{
    public int Conversations { get; init; } = 20;

    /// <summary>Before the trouble.</summary>
    public TimeSpan Calm { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Counted from the first message that was refused.</summary>
    public TimeSpan Lasts { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>From the end of the trouble until every family has an answer.</summary>
    public TimeSpan LongestRecovery { get; init; } = TimeSpan.FromSeconds(5);
}
