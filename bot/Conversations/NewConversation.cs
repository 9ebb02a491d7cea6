namespace FamilyGuide.Bot.Conversations;

/// <summary>What must be known to begin a conversation.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Channel">How the family reaches us, such as <c>directline</c>.</param>
/// <param name="UserId">The family's name on that channel.</param>
/// <param name="Locale">What their device speaks, if it says so; as it came.</param>
public sealed record NewConversation(ConversationId Id, string Channel, string UserId, string? Locale)
{
    /// <summary>
    /// Where, or when, a channel wants its answers, in a form of its own; null for channels whose readers read the log.
    /// </summary>
    public string? Reference { get; init; }
}
