namespace FamilyGuide.Bot.Conversations.Access;

/// <summary>What a valid token says.</summary>
/// <param name="Conversation">The only conversation that it opens.</param>
/// <param name="UserId">Who its bearer is, whatever they say.</param>
/// <param name="Expires">From then on it opens nothing.</param>
/// <param name="TokenId">Its own name, 128 random bits: what a single-use ticket is redeemed by.</param>
/// <param name="TrustedOrigins">Pages of other sites that may use it; mostly none.</param>
sealed record AccessGrant(
    ConversationId Conversation,
    string UserId,
    DateTimeOffset Expires,
    string TokenId,
    IReadOnlyList<string> TrustedOrigins);
