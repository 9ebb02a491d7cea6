using FamilyGuide.Bot.Conversations.Photos;

namespace FamilyGuide.Bot.Conversations;

/// <summary>Something that came in from a channel: verified, limited and cleaned, but not yet kept.</summary>
/// <param name="Conversation">Where it belongs.</param>
/// <param name="DeduplicationKey">
/// Equal for repeats of the same arrival, whatever the network did: a second one has no effect and gets the first one's
/// answer. Unique within the conversation.
/// </param>
/// <param name="Activity">The activity as JSON in UTF-8, an object without <c>id</c> and <c>timestamp</c>.</param>
/// <param name="IsShown">Readers get it back (the echo of a message); if not, only the turn sees it.</param>
public sealed record Arrival(
    ConversationId Conversation,
    string DeduplicationKey,
    ReadOnlyMemory<byte> Activity,
    bool IsShown = true)
{
    /// <summary>Kept in the same transaction, if a person has asked for one; then it has its own activity.</summary>
    public SentPhoto? Photo { get; init; }
}
