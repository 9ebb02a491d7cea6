namespace FamilyGuide.Load.DirectLine;

/// <summary>A started conversation: the token that owns it and the stream to hear it on.</summary>
sealed record Opened(string ConversationId, string Token, Uri Stream, string UserId);
