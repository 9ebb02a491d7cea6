using System.Collections.Immutable;
using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Growth;

/// <summary>With how many stored conversations the cost of a turn is measured.</summary>
sealed record GrowthOptions(DrillTerms Terms)
{
    /// <summary>Rising.</summary>
    public ImmutableArray<int> Sizes { get; init; } = [1_000, 10_000, 100_000];

    /// <summary>Conversations that are talked in, evenly among those stored.</summary>
    public int Talking { get; init; } = 64;

    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The first measurement must not pay for a program that is still being compiled.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Processor time is known to 10 ms: fewer turns say nothing.</summary>
    public int FewestTurns { get; init; } = 500;

    /// <summary>How many times as much a turn may cost with the most conversations as with the fewest.</summary>
    public double MostGrowth { get; init; } = 1.5;
}
