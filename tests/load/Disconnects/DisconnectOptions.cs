using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Disconnects;

/// <summary>How many streams break under how many pages.</summary>
sealed record DisconnectOptions(DrillTerms Terms)
{
    /// <summary>Broken streams in all; calls break besides.</summary>
    public int Disconnects { get; init; } = 1_000;

    public int Pages { get; init; } = 50;
}
