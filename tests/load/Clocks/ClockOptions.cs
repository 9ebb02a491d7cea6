using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Clocks;

/// <summary>How many families talk over each step of the clock.</summary>
sealed record ClockOptions(DrillTerms Terms)
{
    /// <summary>New families at each step; those of earlier steps go on.</summary>
    public int Conversations { get; init; } = 5;

    /// <summary>How long they write before a step and after it.</summary>
    public TimeSpan Around { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>From a message to its reply, whatever the clock did.</summary>
    public TimeSpan LongestReply { get; init; } = TimeSpan.FromSeconds(15);
}
