using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FamilyGuide.BotFramework;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Knowledge.Articles;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>The one place where the guide's own types become activities of the Bot Framework, and back.</summary>
public static class ReplyActivities
{
    /// <summary>
    /// The property of a message's channel data that says what details were taken out for. Only our own edge writes it.
    /// </summary>
    public const string Stopped = "familyGuideStopped";

    /// <summary>
    /// The property that says what may not have reached the family: <see cref="Conversation.Missed"/>. The same.
    /// </summary>
    public const string Missed = "familyGuideMissed";

    /// <summary>The event that says that the family wrote more at once than is read.</summary>
    public const string TooMuchEvent = "familyguide/too-much";

    /// <summary>The event that says that the family stopped us in its messaging app.</summary>
    public const string StopEvent = "familyguide/stop";

    /// <summary>The event that says that the family came back by a code. Only our own pages send it.</summary>
    public const string ReturnEvent = "familyguide/return";

    /// <summary>
    /// The property of a message's channel data that says that it is a photo, and how many more are asked for. Only our
    /// own edge writes it.
    /// </summary>
    public const string Photo = "familyGuidePhoto";

    /// <summary>The event that says that a photo was not taken. Only our own edge makes it.</summary>
    public const string PhotoEvent = "familyguide/photo";

    /// <summary>Why, in the event's channel data: a <see cref="PhotoFault"/>.</summary>
    public const string PhotoRefused = "familyGuidePhotoRefused";

    const string JoinEvent = "webchat/join";
    const string CitationType = "https://schema.org/Message";

    // Arabic stays Arabic in the stored JSON: escaped it would be three times as long.
    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A reply as channels want it.</summary>
    public static Activity From(Reply reply)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = reply.Text,
            TextFormat = TextFormatTypes.Plain,
            Locale = reply.Language.Code,
            InputHint = reply.Choices.Count > 0 ? InputHints.ExpectingInput : InputHints.AcceptingInput,
        };
        if (reply.Choices.Count > 0)
        {
            activity.SuggestedActions = new()
            {
                Actions = [.. reply.Choices.Where(choice => !choice.IsOnlyNumbered).Select(Button)],
            };
        }

        if (reply.Citations.Count > 0)
        {
            activity.Entities = [ActivityJson.EntityFrom(CitationType, Json(writer => WriteCitations(writer, reply)))];
        }

        ActivityJson.SetChannelData(activity, Json(writer => WriteDecision(writer, reply)));
        return activity;
    }

    internal static Inbound Read(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message when ReadPhoto(activity) is { } photo => new(InboundKind.Photo) { Photo = photo },
        ActivityTypes.Event when activity.Name == PhotoEvent && ReadPhoto(activity) is { } photo =>
            new(InboundKind.Photo) { Photo = photo },
        ActivityTypes.Message => new(
            InboundKind.Message,
            activity.Text ?? "",
            activity.Locale,
            activity.Attachments is { Count: > 0 },
            ReadStopped(activity))
        {
            Missed = ReadMissed(activity),
        },
        ActivityTypes.ConversationUpdate when HasFamilyJoined(activity) =>
            new(InboundKind.Arrival, "", activity.Locale),
        ActivityTypes.Event when activity.Name == JoinEvent => new(InboundKind.Arrival, "", activity.Locale),
        ActivityTypes.Event when activity.Name == ReturnEvent => new(InboundKind.Return, "", activity.Locale)
        {
            Missed = ReadMissed(activity),
        },
        ActivityTypes.Event when activity.Name == TooMuchEvent => new(InboundKind.TooMuch, "", activity.Locale),
        ActivityTypes.Event when activity.Name == StopEvent => new(InboundKind.Stopped, "", activity.Locale),
        ActivityTypes.Event when HandoffActivities.Read(activity) is { } news =>
            new(InboundKind.HandoffStatus, "", activity.Locale) { News = news },
        _ => new(InboundKind.Ignored),
    };

    internal static async Task SendAsync(ITurnContext context, Turned turned, CancellationToken cancellationToken)
    {
        FamilyTurn.Put(context, turned.State);
        FamilyTurn.Add(context, turned.Replies.Select(reply => reply.Decision));
        if (turned.ForgetsAll)
        {
            FamilyTurn.ForgetAll(context);
        }

        if (turned.Handoff is { } change)
        {
            FamilyTurn.Put(context, change);
        }

        if (turned.Writing is { } hours)
        {
            FamilyTurn.PutWriting(context, hours);
        }

        if (turned.Replies.Count > 0)
        {
            var takesPhotos = turned.State.Handoff is { TakesPhotos: true };
            var replies = turned.Replies.Select(reply => From(reply with { TakesPhotos = takesPhotos }));
            await context.SendActivitiesAsync([.. replies], cancellationToken);
        }
    }

    static Risk ReadStopped(Activity activity) =>
        Enum.TryParse<Risk>(ActivityJson.ChannelDataString(activity, Stopped), out var risk) ? risk : Risk.None;

    static Missed ReadMissed(Activity activity) =>
        Enum.TryParse<Missed>(ActivityJson.ChannelDataString(activity, Missed), out var missed)
            ? missed
            : Conversation.Missed.Nothing;

    static PhotoNews? ReadPhoto(Activity activity)
    {
        var left = ActivityJson.ChannelDataString(activity, Photo);
        return int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var more)
            ? new(
                Enum.TryParse<PhotoFault>(ActivityJson.ChannelDataString(activity, PhotoRefused), out var fault)
                    ? fault
                    : PhotoFault.None,
                more)
            : null;
    }

    static bool HasFamilyJoined(Activity activity) =>
        activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) is true;

    /// <summary>
    /// Sent back as if it had been typed, so that it can be read in the conversation and works on every channel.
    /// </summary>
    static CardAction Button(Choice choice) =>
        new() { Type = ActionTypes.ImBack, Title = choice.Title, Value = choice.Title };

    static void WriteDecision(Utf8JsonWriter writer, Reply reply)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("familyGuide");
        writer.WriteString("decision", JsonNamingPolicy.CamelCase.ConvertName(reply.Decision.ToString()));
        writer.WriteString("entry", reply.Entry?.Value);
        if (reply.Version is { } version)
        {
            writer.WriteNumber("version", version);
        }
        else
        {
            writer.WriteNull("version");
        }

        writer.WriteString("person", reply.Advised is { } lane ? NameOf(lane) : null);
        writer.WriteString("lang", reply.Language.Code);
        writer.WriteString("dir", reply.Language.Direction);
        if (reply.Sheet is { } sheet)
        {
            writer.WritePropertyName("plan");
            SheetJson.Write(writer, sheet);
        }

        if (reply.ForgetsAll)
        {
            writer.WriteBoolean("forgetsAll", value: true);
        }

        if (reply.OffersNumber)
        {
            writer.WriteBoolean("offersNumber", value: true);
        }

        if (reply.TakesPhotos)
        {
            writer.WriteBoolean("takesPhotos", value: true);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    static string NameOf(Lane lane) => JsonNamingPolicy.KebabCaseLower.ConvertName(lane.ToString());

    /// <summary>
    /// As Web Chat shows citations. They are not marked as written by a machine: people wrote every one.
    /// </summary>
    static void WriteCitations(Utf8JsonWriter writer, Reply reply)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", "Message");
        writer.WriteString("@context", "https://schema.org");
        writer.WriteString("@id", "");
        writer.WriteStartArray("citation");
        foreach (var citation in reply.Citations)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "Claim");
            writer.WriteNumber("position", citation.Position);
            writer.WriteStartObject("appearance");
            writer.WriteString("@type", "DigitalDocument");
            writer.WriteString("name", $"{citation.Kind}: {citation.Name}");
            writer.WriteString("url", citation.Url.AbsoluteUri);
            writer.WriteString("abstract", citation.Date);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static ReadOnlySpan<byte> Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            write(writer);
        }

        return buffer.WrittenSpan;
    }
}
