namespace FamilyGuide.Bot.Conversations;

/// <summary>A conversation that exists.</summary>
public sealed record Conversation(ConversationId Id, string Channel, string UserId, string? Locale, bool HasEnded);
