using System.Net.Http.Headers;
using System.Text;
using FamilyGuide.Bot.Channels.DirectLine.Requests;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Bot.Conversations.Edge.Limits;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Bot.Channels.DirectLine.Calls;

/// <summary>
/// Takes photos while a person has asked for some; else a file is thrown away unread, and that is said.
/// </summary>
sealed class UploadCall(Doorkeeper door, FamilyLimits limits, PhotoIntake intake)
{
    const string Channel = "directline";

    /// <summary>The part in which Direct Line's clients send the message itself.</summary>
    const string ActivityPart = "activity";

    /// <summary>In bytes. More of what nobody has asked for is not even received.</summary>
    const long Largest = 4 * 1024 * 1024;

    public async Task<Refusal?> PostAsync(HttpContext http)
    {
        if (!door.AdmitsToPath(http.Request, out var grant, out var refusal))
        {
            return refusal;
        }

        var admission = limits.Upload(grant.Conversation);
        if (!admission.IsAdmitted)
        {
            return Refusal.TooManyFiles(admission);
        }

        if (http.Request.Headers.ContentEncoding.Count > 0)
        {
            return Refusal.WrongMediaType;
        }

        if (http.Request.Query["userId"].ToString() != grant.UserId || !IsWellFormed(http.Request.ContentType))
        {
            return Refusal.BadArgument;
        }

        return await intake.AskingAsync(grant.Conversation, http.RequestAborted) is { } asking
            ? await TakeAsync(http, grant, asking)
            : await ThrowAwayAsync(http);
    }

    static bool IsWellFormed(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is not true
            || UploadedParts.BoundaryOf(contentType) is not null);

    async Task<Refusal?> TakeAsync(HttpContext http, AccessGrant grant, PhotoAsking asking)
    {
        if (await UploadedParts.ReadAsync(http.Request, http.RequestAborted) is not { } parts)
        {
            return Refusal.BadArgument;
        }

        var clientActivityId = parts.Field(ActivityPart) is { } json
            ? ActivityReader.Read(Encoding.UTF8.GetBytes(json))?.ClientActivityId
            : null;
        var upload = new PhotoUpload(
            Channel, clientActivityId ?? Guid.NewGuid().ToString("N"), parts.Files, clientActivityId);
        var outcome = parts.Fault == PhotoFault.None
            ? await intake.TakeAsync(grant, upload, asking, http.RequestAborted)
            : new(parts.Fault, Left: asking.Left);
        if (outcome.Fault != PhotoFault.None)
        {
            await intake.TellAsync(grant, upload, outcome, http.RequestAborted);
            return Refusal.Photo(outcome.Fault);
        }

        switch (outcome.Accepted.Kind)
        {
            case AcceptKind.Accepted or AcceptKind.Repeated:
                await ActivityCalls.WriteIdAsync(http, grant.Conversation.ActivityId(outcome.Accepted.Sequence));
                return null;
            case AcceptKind.NotAsked:
                return Refusal.Attachment;
            default:
                return Refusal.NoConversation;
        }
    }

    static async Task<Refusal?> ThrowAwayAsync(HttpContext http)
    {
        if (http.Request.ContentLength > Largest)
        {
            return Refusal.BodyTooLarge;
        }

        var received = 0L;
        while (true)
        {
            var read = await http.Request.BodyReader.ReadAsync(http.RequestAborted);
            received += read.Buffer.Length;
            http.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (received > Largest)
            {
                return Refusal.BodyTooLarge;
            }

            if (read.IsCompleted)
            {
                return received == 0 ? Refusal.BadArgument : Refusal.Attachment;
            }
        }
    }
}
