using System.Security.Cryptography;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Bot.Conversations.Returning;

namespace FamilyGuide.Bot.FamilyChat.Chat;

/// <summary>Gives a browser tab its conversation: the one it was in, or a new one.</summary>
/// <remarks>
/// The conversation itself begins when the tab comes with the token, so that a page merely opened keeps nothing.
/// </remarks>
sealed class FamilySessions(
    AccessTokens tokens, Correspondence correspondence, ReturnDesk desk, PhotoIntake photos)
{
    /// <summary>The person's name on our pages: random, and begun as Direct Line wants it.</summary>
    public static string NewUserId() => $"dl_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";

    /// <returns>The conversation to return to; null when there is none, or none any more.</returns>
    public async Task<AccessGrant?> FindAsync(TokenPurpose purpose, string? token, CancellationToken cancellationToken)
    {
        var check = tokens.Check(purpose, token);
        return check.IsValid
            && await correspondence.FindAsync(check.Access.Conversation, cancellationToken) is { HasEnded: false } found
            && !(BegunAt(check.Access) <= found.LeftAt)
            ? check.Access
            : null;
    }

    /// <summary>When a token to come back by was made.</summary>
    public static DateTimeOffset BegunAt(AccessGrant grant) => grant.Expires - TokenLifetimes.Resume;

    public async Task<FamilySession> OpenAsync(AccessGrant? before, CancellationToken cancellationToken) =>
        before is null
            ? Open(ConversationId.New(), NewUserId())
            : Open(before.Conversation, before.UserId) with
            {
                HasCode = await desk.HasCodeAsync(before.Conversation, cancellationToken),
                TakesPhotos = await photos.AskingAsync(before.Conversation, cancellationToken) is not null,
            };

    /// <summary>A session for somebody who came back by a code.</summary>
    public FamilySession Open(ReturnedSession back) => Open(back.Conversation, back.UserId) with
    {
        HasCode = true,
        HiddenUntil = back.HiddenUntil,
    };

    FamilySession Open(ConversationId conversation, string userId) => new(
        conversation.Value,
        tokens.Mint(TokenPurpose.DirectLine, conversation, userId, TokenLifetimes.DirectLine),
        (int)TokenLifetimes.DirectLine.TotalSeconds,
        tokens.Mint(TokenPurpose.Resume, conversation, userId, TokenLifetimes.Resume),
        userId);
}
