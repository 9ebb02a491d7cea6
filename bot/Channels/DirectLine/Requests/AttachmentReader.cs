using System.Text;
using System.Text.Json;

namespace FamilyGuide.Bot.Channels.DirectLine.Requests;

/// <summary>Notes that something was attached, and whether it is a link. What it is, is not kept.</summary>
static class AttachmentReader
{
    /// <summary>
    /// Pictures inside the message, in the formats that every browser shows: dropped, but not refused.
    /// </summary>
    static readonly byte[][] InlinePictures =
    [
        .. new[] { "png", "jpeg", "gif", "webp" }
            .Select(format => Encoding.ASCII.GetBytes($"data:image/{format};base64,")),
    ];

    public static void Take(ref Utf8JsonReader reader, IncomingActivity activity)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            activity.HasAttachment = true;
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            activity.HasAttachment = true;
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                activity.HasLink |= ContainsLink(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    static bool ContainsLink(ref Utf8JsonReader reader)
    {
        var isLink = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isUrl = reader.ValueTextEquals("contentUrl"u8);
            reader.Read();
            if (isUrl && reader.TokenType != JsonTokenType.Null)
            {
                isLink |= !IsInlinePicture(ref reader);
            }

            reader.Skip();
        }

        return isLink;
    }

    static bool IsInlinePicture(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        var url = reader.ValueSpan;
        foreach (var beginning in InlinePictures)
        {
            if (url.StartsWith(beginning))
            {
                return true;
            }
        }

        return false;
    }
}
