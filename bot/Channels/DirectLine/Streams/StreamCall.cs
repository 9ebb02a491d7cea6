using FamilyGuide.Bot.Channels.DirectLine.Requests;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;

namespace FamilyGuide.Bot.Channels.DirectLine.Streams;

/// <summary>Opens a stream for whoever brings a ticket: single use, for a minute, in the address.</summary>
sealed class StreamCall(
    AccessTokens tokens,
    Origins origins,
    Correspondence correspondence,
    TypingBoard typing,
    OpenStreams streams,
    TimeProvider clock,
    ILogger<ActivityStream> logger)
{
    public async Task<Refusal?> GetAsync(HttpContext http)
    {
        if (http.Request.Query["t"] is not [{ Length: > 0 } ticket])
        {
            return Refusal.NoToken;
        }

        var check = tokens.Check(TokenPurpose.Stream, ticket);
        if (!check.IsValid)
        {
            return Doorkeeper.RefusalOf(check);
        }

        return RefuseUpgrade(http, check.Access) is { } refusal ? refusal : await OpenAsync(http, check.Access);
    }

    Refusal? RefuseUpgrade(HttpContext http, AccessGrant grant)
    {
        if ((http.Request.RouteValues[DirectLineRoutes.Conversation] as string) != grant.Conversation.Value)
        {
            return Refusal.WrongToken;
        }

        if (!origins.MayConnect(http.Request, grant.TrustedOrigins))
        {
            return Refusal.WrongOrigin;
        }

        return http.WebSockets.IsWebSocketRequest ? null : Refusal.BadArgument;
    }

    async Task<Refusal?> OpenAsync(HttpContext http, AccessGrant grant)
    {
        if (!Watermark.TryRead(http.Request.Query, out var after))
        {
            return Refusal.BadWatermark;
        }

        var conversation = await correspondence.FindAsync(grant.Conversation, http.RequestAborted);
        if (conversation is null)
        {
            return Refusal.NoConversation;
        }

        if (after > conversation.LastSequence)
        {
            return Refusal.BadWatermark;
        }

        // Last, so that a ticket is used up only by a stream that opens.
        if (!await correspondence.RedeemTicketAsync(grant.TokenId, grant.Expires, http.RequestAborted))
        {
            return Refusal.WrongToken;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var stream = new ActivityStream(socket, grant.Conversation, after, correspondence, typing, clock, logger);
        streams.Add(stream);
        try
        {
            await stream.RunAsync();
        }
        finally
        {
            streams.Remove(stream);
        }

        return null;
    }
}
