using FamilyGuide.Bot.Channels.DirectLine.Requests;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Edge.Limits;

namespace FamilyGuide.Bot.Channels.DirectLine.Calls;

/// <summary>Begins a conversation, and finds the way back into one.</summary>
sealed class ConversationCalls(
    Doorkeeper door, ConversationAnswer answer, Correspondence correspondence, FamilyLimits limits)
{
    const string Channel = "directline";

    /// <summary>201 for a new conversation; 200 when the token's conversation had begun before.</summary>
    public async Task<Refusal?> StartAsync(HttpContext http)
    {
        var isServer = door.BearsSecret(http.Request);
        AccessGrant? grant = null;
        var refusal = isServer ? door.RefuseServer(http.Request) : null;
        if (refusal is not null || (!isServer && !door.Admits(http.Request, out grant, out refusal)))
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

        return await BeginAsync(http, grant ?? TokenCalls.NewGrant(asked), asked.Locale, isServer);
    }

    /// <summary>A new stream for a conversation that goes on; 404 tells the client that it does not.</summary>
    public async Task<Refusal?> ReconnectAsync(HttpContext http)
    {
        if (!door.AdmitsToPath(http.Request, out var grant, out var refusal))
        {
            return refusal;
        }

        if (!Watermark.TryRead(http.Request.Query, out var after))
        {
            return Refusal.BadWatermark;
        }

        var conversation = await correspondence.FindAsync(grant.Conversation, http.RequestAborted);
        if (conversation is null or { HasEnded: true })
        {
            return Refusal.NoConversation;
        }

        if (after > conversation.LastSequence)
        {
            return Refusal.BadWatermark;
        }

        await answer.WriteStreamAsync(http, grant, after);
        return null;
    }

    async Task<Refusal?> BeginAsync(HttpContext http, AccessGrant grant, string? locale, bool isServer)
    {
        // Whoever comes back does not count as new: a reload must always get in.
        var isNew = await correspondence.FindAsync(grant.Conversation, http.RequestAborted) is null;
        if (isNew)
        {
            var admission = isServer
                ? Admission.AtOnce
                : await limits.StartAsync(http.Connection.RemoteIpAddress, http.RequestAborted);
            if (!admission.IsAdmitted)
            {
                return Refusal.TooManyStarts(admission);
            }

            isNew = await correspondence.StartAsync(
                new(grant.Conversation, Channel, grant.UserId, locale), http.RequestAborted);
        }

        http.Response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await answer.WriteStreamAsync(http, grant, after: 0);
        return null;
    }
}
