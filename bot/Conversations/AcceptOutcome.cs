namespace FamilyGuide.Bot.Conversations;

/// <summary>What became of an arrival. When this is at hand, it is on disk.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Sequence">Its place in the conversation's log: for a repeat, the first one's.</param>
public readonly record struct AcceptOutcome(AcceptKind Kind, long Sequence);

public enum AcceptKind
{
    /// <summary>There is no such conversation, or no longer.</summary>
    Unknown,

    /// <summary>The conversation has ended; nothing was kept.</summary>
    Ended,

    Accepted,

    /// <summary>It had been accepted before; nothing happened twice.</summary>
    Repeated,

    /// <summary>It is a photo, and nobody asks for one, or no longer.</summary>
    NotAsked,
}
