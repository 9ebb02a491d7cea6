namespace FamilyGuide.Bot.Conversations.Machines;

/// <summary>Somebody writes in a conversation, or has stopped; nothing of what, and nobody's name.</summary>
public readonly record struct TypingSign(ConversationId Conversation, Typist Who, bool IsTyping);
