using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Repeats;

/// <summary>How many events are posted how often.</summary>
sealed record RepeatOptions(DrillTerms Terms)
{
    public int Events { get; init; } = 100_000;

    public int Conversations { get; init; } = 500;

    /// <summary>Each event is posted once to so often.</summary>
    public int MostTimes { get; init; } = 10;

    public int Parallel { get; init; } = 16;

    /// <summary>How often the bot is killed and started again in between.</summary>
    public int Restarts { get; init; } = 1;
}
