using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Bot.Conversations;

/// <summary>All that a turn wants to change, kept in one transaction or not at all.</summary>
/// <param name="State">The state after the turn.</param>
/// <param name="Replies">
/// Activities as JSON in UTF-8, without <c>id</c> and <c>timestamp</c>, in the order said.
/// </param>
/// <param name="Gap">What may be counted of a question that was not understood; empty when there was none.</param>
/// <param name="ForgetsAll">
/// Everything before these replies becomes unreadable for ever: the conversation's key is destroyed, and it goes on
/// with another.
/// </param>
/// <param name="Handoff">What changes about handing over to a person; null when nothing.</param>
/// <param name="Counts">What to add to the week's counts; null when nothing.</param>
public sealed record TurnEffects(
    ReadOnlyMemory<byte> State,
    IReadOnlyList<ReadOnlyMemory<byte>> Replies,
    ReadOnlyMemory<byte> Gap = default,
    bool ForgetsAll = false,
    HandoffChange? Handoff = null,
    IReadOnlyList<CountedOnce>? Counts = null)
{
    /// <summary>What is deleted at the provider too, if the turn forgets all.</summary>
    public IReadOnlyList<ProviderCopy> Leaving { get; init; } = [];

    /// <summary>When we may write first from now on; null when nothing changes, empty when never.</summary>
    public string? Writing { get; init; }

    public bool TouchesCases => Handoff is not null;
}
