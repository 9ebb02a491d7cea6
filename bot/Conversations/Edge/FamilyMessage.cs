using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Safeguarding;

namespace FamilyGuide.Bot.Conversations.Edge;

/// <summary>What a family said, as the activity that the log keeps and the turn gets.</summary>
/// <remarks>It is built anew from the few things we take over, so that nothing else a client sent gets in.</remarks>
static class FamilyMessage
{
    /// <summary>Shows in place of a picture, a card or a file, which this channel does not take.</summary>
    public const string UnsupportedAttachment = "unsupported attachment";

    static readonly JsonWriterOptions Written = new()
    {
        // Arabic stays two bytes a letter; < and > are still escaped, in case the JSON is ever put into a page.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        SkipValidation = true,
    };

    /// <param name="conversation">Where it was said.</param>
    /// <param name="userId">By whom; from the token, never from the message.</param>
    /// <param name="channel">How it came, such as <c>directline</c>.</param>
    /// <param name="text">What may be kept of it; it is cleaned here.</param>
    /// <param name="locale">What their device speaks, if it says so.</param>
    /// <param name="clientActivityId">The client's own name for it, to find its echo by.</param>
    /// <param name="hasUnsupportedAttachment">Something was with it that we do not keep.</param>
    /// <param name="missed">What may not have reached them before.</param>
    /// <returns>JSON in UTF-8, without <c>id</c> and <c>timestamp</c>.</returns>
    public static ReadOnlyMemory<byte> ToActivity(
        ConversationId conversation,
        string userId,
        string channel,
        KeepableText text,
        string? locale,
        string? clientActivityId = null,
        bool hasUnsupportedAttachment = false,
        Missed missed = Missed.Nothing)
    {
        var json = new ArrayBufferWriter<byte>(256 + text.Value.Length);
        using var writer = new Utf8JsonWriter(json, Written);
        Open(writer, "message"u8, conversation, userId, channel, locale);
        writer.WriteString("textFormat"u8, "plain"u8);
        writer.WriteString("text"u8, CleanText.Message(text.Value));
        if (hasUnsupportedAttachment)
        {
            // Web Chat shows a file of this type by its name, and has nothing to open.
            writer.WriteStartArray("attachments"u8);
            writer.WriteStartObject();
            writer.WriteString("contentType"u8, "application/octet-stream"u8);
            writer.WriteString("name"u8, UnsupportedAttachment);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        Close(writer, clientActivityId, text.Stopped, missed);
        return json.WrittenMemory;
    }

    /// <summary>Something that the family's page did, rather than the family said.</summary>
    /// <param name="conversation">Where it was done.</param>
    /// <param name="userId">By whom; from the token, never from the event.</param>
    /// <param name="channel">How it came, such as <c>directline</c>.</param>
    /// <param name="name">Which event; from our own list, never the client's text.</param>
    /// <param name="locale">What their device speaks, if it says so.</param>
    /// <param name="clientActivityId">The client's own name for it, to find its echo by.</param>
    /// <param name="missed">What may not have reached them before.</param>
    /// <returns>JSON in UTF-8, without <c>id</c> and <c>timestamp</c>.</returns>
    public static ReadOnlyMemory<byte> ToEvent(
        ConversationId conversation,
        string userId,
        string channel,
        string name,
        string? locale,
        string? clientActivityId = null,
        Missed missed = Missed.Nothing)
    {
        var json = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(json, Written);
        Open(writer, "event"u8, conversation, userId, channel, locale);
        writer.WriteString("name"u8, name);
        Close(writer, clientActivityId, Risk.None, missed);
        return json.WrittenMemory;
    }

    /// <summary>An activity of the family's with whatever it is about.</summary>
    /// <returns>JSON in UTF-8, without <c>id</c> and <c>timestamp</c>.</returns>
    public static ReadOnlyMemory<byte> Write(
        ReadOnlySpan<byte> type,
        ConversationId conversation,
        string userId,
        string channel,
        Action<Utf8JsonWriter> what)
    {
        var json = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(json, Written);
        Open(writer, type, conversation, userId, channel, locale: null);
        what(writer);
        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenMemory;
    }

    static void Open(
        Utf8JsonWriter writer,
        ReadOnlySpan<byte> type,
        ConversationId conversation,
        string userId,
        string channel,
        string? locale)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        writer.WriteString("channelId"u8, channel);
        WriteAccount(writer, "from"u8, userId, "user"u8);
        WriteAccount(writer, "recipient"u8, TurnActivities.GuideId, "bot"u8);
        writer.WriteStartObject("conversation"u8);
        writer.WriteString("id"u8, conversation.Value);
        writer.WriteEndObject();
        if (locale is not null)
        {
            writer.WriteString("locale"u8, locale);
        }
    }

    static void Close(Utf8JsonWriter writer, string? clientActivityId, Risk stopped, Missed missed)
    {
        if (clientActivityId is not null || stopped != Risk.None || missed != Missed.Nothing)
        {
            writer.WriteStartObject("channelData"u8);
            if (clientActivityId is not null)
            {
                writer.WriteString("clientActivityID"u8, clientActivityId);
            }

            if (stopped != Risk.None)
            {
                writer.WriteString(ReplyActivities.Stopped, stopped.ToString());
            }

            if (missed != Missed.Nothing)
            {
                writer.WriteString(ReplyActivities.Missed, missed.ToString());
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.Flush();
    }

    static void WriteAccount(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string id, ReadOnlySpan<byte> role)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id"u8, id);
        writer.WriteString("role"u8, role);
        writer.WriteEndObject();
    }
}
