using System.Buffers.Text;
using System.Security.Cryptography;
using FamilyGuide.Bot.Channels.DirectLine.Requests;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;

namespace FamilyGuide.Bot.Channels.DirectLine.Calls;

/// <summary>Makes and renews tokens.</summary>
sealed class TokenCalls(Doorkeeper door, ConversationAnswer answer)
{
    /// <summary>A server asks for a token on behalf of somebody. No conversation begins yet.</summary>
    public async Task<Refusal?> GenerateAsync(HttpContext http)
    {
        if (door.RefuseServer(http.Request) is { } refusal)
        {
            return refusal;
        }

        using var body = await JsonBody.ReadAsync(http.Request, http.RequestAborted);
        if (body.Refusal is not null)
        {
            return body.Refusal;
        }

        if (TokenParameters.Read(body.Json) is not { } asked)
        {
            return Refusal.BadArgument;
        }

        await answer.WriteTokenAsync(http, NewGrant(asked));
        return null;
    }

    /// <summary>A new token for the old one, which stays good for the rest of its half hour.</summary>
    public async Task<Refusal?> RefreshAsync(HttpContext http)
    {
        if (!door.Admits(http.Request, out var grant, out var refusal))
        {
            return refusal;
        }

        await answer.WriteTokenAsync(http, grant);
        return null;
    }

    /// <summary>Somebody new in a conversation of their own. What it is made into has its own times and name.</summary>
    public static AccessGrant NewGrant(TokenParameters asked) => new(
        ConversationId.New(),
        asked.UserId is { Length: > 0 } id ? id : $"dl_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))}",
        default,
        "",
        asked.TrustedOrigins);
}
