using System.IO.Pipelines;
using System.Net.Mime;
using System.Text;
using FamilyGuide.Bot.Channels.DirectLine.Requests;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Bot.Conversations.Edge.Limits;
using FamilyGuide.Dialogs.Safeguarding;

namespace FamilyGuide.Bot.Channels.DirectLine.Calls;

/// <summary>Takes what a family says, and reads out what was said.</summary>
sealed class ActivityCalls(
    Doorkeeper door, Correspondence correspondence, TypingBoard typing, Discretion discretion, FamilyLimits limits)
{
    const string Channel = "directline";

    /// <summary>What a page without a welcome of its own sends when it is ready.</summary>
    const string JoinEvent = "webchat/join";

    public async Task<Refusal?> PostAsync(HttpContext http)
    {
        if (!door.AdmitsToPath(http.Request, out var grant, out var refusal))
        {
            return refusal;
        }

        var admission = await limits.MessageAsync(grant.Conversation, http.RequestAborted);
        if (!admission.IsAdmitted)
        {
            return Refusal.TooManyMessages(admission);
        }

        using var body = await JsonBody.ReadAsync(http.Request, http.RequestAborted);
        if (body.Refusal is not null)
        {
            return body.Refusal;
        }

        return ActivityReader.Read(body.Json.Span) switch
        {
            null => Refusal.BadArgument,
            { HasLink: true } => Refusal.AttachmentLink,
            { Type: "message" } message => await HearMessageAsync(http, grant, message),
            { Type: "event", Name: JoinEvent } joined => await AcceptAsync(
                http, grant, joined.ClientActivityId, FamilyMessage.ToEvent(
                    grant.Conversation, grant.UserId, Channel, JoinEvent, joined.Locale, joined.ClientActivityId)),
            { Type: "endOfConversation" } => await EndAsync(http, grant),
            { Type: "typing" } => await HearTypingAsync(http, grant),
            _ => Refusal.UnknownActivity,
        };
    }

    /// <summary>One page of the log. Clients that poll stop for ever at any error but 403 and 404.</summary>
    public async Task<Refusal?> ReadAsync(HttpContext http)
    {
        if (!door.AdmitsToPath(http.Request, out var grant, out var refusal))
        {
            return refusal;
        }

        if (!Watermark.TryRead(http.Request.Query, out var after))
        {
            return Refusal.BadWatermark;
        }

        var id = grant.Conversation;
        var entries = await correspondence.ReadAsync(id, after, ActivitySet.Most, http.RequestAborted);
        if (entries is [])
        {
            var conversation = await correspondence.FindAsync(id, http.RequestAborted);
            if (conversation is null)
            {
                return Refusal.NoConversation;
            }

            if (after > conversation.LastSequence)
            {
                return Refusal.BadWatermark;
            }
        }

        http.Response.ContentType = MediaTypeNames.Application.Json;
        ActivitySet.Write(http.Response.BodyWriter, id, entries, entries is [] ? after : entries[^1].Sequence);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        return null;
    }

    Task<Refusal?> HearMessageAsync(HttpContext http, AccessGrant grant, IncomingActivity message)
    {
        typing.Stops(grant.Conversation, Typist.Family);
        return AcceptMessageAsync(http, grant, message);
    }

    async Task<Refusal?> AcceptMessageAsync(HttpContext http, AccessGrant grant, IncomingActivity message)
    {
        var text = CleanText.Message(message.Text ?? "");
        return CleanText.IsTooLong(text)
            ? Refusal.MessageTooLong
            : await AcceptAsync(http, grant, message.ClientActivityId, FamilyMessage.ToActivity(
                grant.Conversation,
                grant.UserId,
                Channel,
                discretion.Keep(text),
                message.Locale,
                message.ClientActivityId,
                message.HasAttachment));
    }

    async Task<Refusal?> AcceptAsync(
        HttpContext http, AccessGrant grant, string? clientActivityId, ReadOnlyMemory<byte> activity)
    {
        // A client without names for its messages can't be told from one that says the same twice.
        var key = clientActivityId ?? Guid.NewGuid().ToString("N");
        var outcome = await correspondence.AcceptAsync(new(grant.Conversation, key, activity), http.RequestAborted);
        if (outcome.Kind is AcceptKind.Unknown or AcceptKind.Ended)
        {
            return Refusal.NoConversation;
        }

        await WriteIdAsync(http, grant.Conversation.ActivityId(outcome.Sequence));
        return null;
    }

    async Task<Refusal?> EndAsync(HttpContext http, AccessGrant grant)
    {
        if (await correspondence.FindAsync(grant.Conversation, http.RequestAborted) is not { HasEnded: false })
        {
            return Refusal.NoConversation;
        }

        await correspondence.EndAsync(grant.Conversation, http.RequestAborted);
        return await AnswerAsync(http, grant);
    }

    Task<Refusal?> HearTypingAsync(HttpContext http, AccessGrant grant)
    {
        typing.Types(grant.Conversation, Typist.Family);
        return AnswerAsync(http, grant);
    }

    /// <summary>Answers like any other activity, with an id that is in no log.</summary>
    static async Task<Refusal?> AnswerAsync(HttpContext http, AccessGrant grant)
    {
        await WriteIdAsync(http, $"{grant.Conversation.Value}|{Guid.NewGuid():N}");
        return null;
    }

    public static ValueTask<FlushResult> WriteIdAsync(HttpContext http, string activityId)
    {
        Span<byte> answer = stackalloc byte[128];
        var length = Encoding.ASCII.GetBytes($"{{\"id\":\"{activityId}\"}}", answer);
        var response = http.Response;
        response.ContentType = MediaTypeNames.Application.Json;
        response.ContentLength = length;
        answer[..length].CopyTo(response.BodyWriter.GetSpan(length));
        response.BodyWriter.Advance(length);
        return response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
