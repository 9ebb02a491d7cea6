using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Restarts;

/// <summary>How often a bot is killed with what still to be said.</summary>
sealed record RestartOptions(DrillTerms Terms)
{
    public int Times { get; init; } = 10;

    public int Conversations { get; init; } = 20;

    /// <summary>Messages of each family that are accepted right before the kill.</summary>
    public int Burst { get; init; } = 8;

    /// <summary>From the start of the process until everything is said.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(10);
}
