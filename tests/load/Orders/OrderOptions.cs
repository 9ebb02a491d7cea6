using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Orders;

/// <summary>How many families write how much, and how it is delayed on its way.</summary>
sealed record OrderOptions(DrillTerms Terms)
{
    public int Conversations { get; init; } = 200;

    public int Messages { get; init; } = 100;

    /// <summary>Messages of one family that are under way at once.</summary>
    public int UnderWay { get; init; } = 4;

    /// <summary>Before a message leaves, and again before its acknowledgement is heard.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMilliseconds(30);
}
