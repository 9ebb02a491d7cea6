using System.Security.Cryptography;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;

namespace FamilyGuide.Bot.FamilyChat.Chat;

/// <summary>Gives a browser tab its conversation: the one it was in, or a new one.</summary>
/// <remarks>
/// The conversation itself begins when the tab comes with the token, so that a page merely opened keeps nothing.
/// </remarks>
sealed class FamilySessions(AccessTokens tokens, Correspondence correspondence)
{
    /// <summary>The person's name on our pages: random, and begun as Direct Line wants it.</summary>
    public static string NewUserId() => $"dl_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";

    /// <returns>The conversation to return to; null when there is none, or none any more.</returns>
    public async Task<AccessGrant?> FindAsync(TokenPurpose purpose, string? token, CancellationToken cancellationToken)
    {
        var check = tokens.Check(purpose, token);
        return check.IsValid
            && await correspondence.FindAsync(check.Access.Conversation, cancellationToken) is { HasEnded: false }
            ? check.Access
            : null;
    }

    public FamilySession Open(AccessGrant? before)
    {
        var conversation = before?.Conversation ?? ConversationId.New();
        var userId = before?.UserId ?? NewUserId();
        return new(
            conversation.Value,
            tokens.Mint(TokenPurpose.DirectLine, conversation, userId, TokenLifetimes.DirectLine),
            (int)TokenLifetimes.DirectLine.TotalSeconds,
            tokens.Mint(TokenPurpose.Resume, conversation, userId, TokenLifetimes.Resume),
            userId);
    }
}
