namespace FamilyGuide.Bot.Conversations;

/// <summary>A conversation that exists.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Channel">How the family reaches us.</param>
/// <param name="UserId">The family's name on that channel.</param>
/// <param name="Locale">What their device spoke when it began.</param>
/// <param name="HasEnded">Nothing can be added any more.</param>
/// <param name="LeftAt">When the family last left in a hurry and came back by a code; null if never.</param>
/// <param name="LastSequence">The sequence number of its newest entry, hidden ones included.</param>
public sealed record Conversation(
    ConversationId Id,
    string Channel,
    string UserId,
    string? Locale,
    bool HasEnded,
    DateTimeOffset? LeftAt,
    long LastSequence)
{
    /// <inheritdoc cref="NewConversation.Reference"/>
    public string? Reference { get; init; }
}
