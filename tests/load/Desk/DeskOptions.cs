using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Desk;

/// <summary>How many families talk to how many people, how much, and how many wait.</summary>
sealed record DeskOptions(DrillTerms Terms)
{
    /// <summary>The desk lets nobody talk to more at once.</summary>
    public const int TalksOfOne = 4;

    public int Conversations { get; init; } = 50;

    /// <summary>Of each side: one in half a minute, for an hour.</summary>
    public int Messages { get; init; } = 120;

    /// <summary>How long that takes here.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Cases in the queue when its page is measured.</summary>
    public int Waiting { get; init; } = 500;
}
