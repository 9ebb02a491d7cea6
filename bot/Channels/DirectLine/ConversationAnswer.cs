using System.Net.Mime;
using System.Text.Json;
using FamilyGuide.Bot.Conversations.Access;

namespace FamilyGuide.Bot.Channels.DirectLine;

/// <summary>Hands out tokens and addresses of streams.</summary>
sealed class ConversationAnswer(AccessTokens tokens, PublicAddress address)
{
    /// <summary>A token alone: its conversation may not have begun.</summary>
    public Task WriteTokenAsync(HttpContext http, AccessGrant grant) => WriteAsync(http, grant, streamUrl: null);

    /// <summary>With the address of a stream, which begins after the watermark that the client gave.</summary>
    public Task WriteStreamAsync(HttpContext http, AccessGrant grant, long after)
    {
        var ticket = tokens.Mint(
            TokenPurpose.Stream, grant.Conversation, grant.UserId, TokenLifetimes.Stream, grant.TrustedOrigins);
        var stream = $"{address.SocketOrigin}{DirectLineRoutes.Conversations}/{grant.Conversation}/stream?t={ticket}";
        return WriteAsync(http, grant, after > 0 ? $"{stream}&watermark={after}" : stream);
    }

    async Task WriteAsync(HttpContext http, AccessGrant grant, string? streamUrl)
    {
        http.Response.ContentType = MediaTypeNames.Application.Json;
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("conversationId"u8, grant.Conversation.Value);

        // Always with a token: clients overwrite theirs with whatever comes, even with nothing.
        json.WriteString("token"u8, tokens.Mint(
            TokenPurpose.DirectLine,
            grant.Conversation,
            grant.UserId,
            TokenLifetimes.DirectLine,
            grant.TrustedOrigins));
        json.WriteNumber("expires_in"u8, (int)TokenLifetimes.DirectLine.TotalSeconds);
        if (streamUrl is not null)
        {
            json.WriteString("streamUrl"u8, streamUrl);
        }

        json.WriteEndObject();
    }
}
