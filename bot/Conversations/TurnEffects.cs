using FamilyGuide.Dialogs.Asking.Gaps;

namespace FamilyGuide.Bot.Conversations;

/// <summary>All that a turn wants to change, kept in one transaction or not at all.</summary>
/// <param name="State">The state after the turn.</param>
/// <param name="Replies">
/// Activities as JSON in UTF-8, without <c>id</c> and <c>timestamp</c>, in the order said.
/// </param>
/// <param name="Gap">The question that was not understood, if one wasn't.</param>
public sealed record TurnEffects(
    ReadOnlyMemory<byte> State, IReadOnlyList<ReadOnlyMemory<byte>> Replies, Gap? Gap = null);
