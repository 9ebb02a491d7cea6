using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>What became of a message: the new state and what is said.</summary>
sealed record Turned(FamilyState State, IReadOnlyList<Reply> Replies)
{
    /// <summary>Everything before these replies is to become unreadable for ever.</summary>
    public bool ForgetsAll { get; init; }

    /// <summary>What changes about handing over.</summary>
    public HandoffChange? Handoff { get; init; }

    /// <summary>When we may write first, as <see cref="WritingHours"/>; null when nothing changes.</summary>
    public string? Writing { get; init; }

    /// <summary>The same with something said before it.</summary>
    public Turned After(Reply first) => this with { Replies = [first, .. Replies] };
}
