using System.Buffers;
using System.Text.Json;
using FamilyGuide.Bot.Conversations.Edge;

namespace FamilyGuide.Bot.Channels.DirectLine.Requests;

/// <summary>Reads an activity as a client sent it.</summary>
static class ActivityReader
{
    /// <summary>An activity of real clients nests eight deep.</summary>
    const int Deepest = 32;

    /// <summary>
    /// In bytes. The longest that means anything is a client's own name for an activity: Web Chat's has 36.
    /// </summary>
    const int LongestWord = 64;

    static readonly SearchValues<char> ClientIdCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    static readonly JsonReaderOptions Options = new() { MaxDepth = Deepest };

    /// <param name="json">Its characters have been repaired.</param>
    /// <returns>Null when it is no JSON object, or a text in it is no text.</returns>
    public static IncomingActivity? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            return ReadObject(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static IncomingActivity? ReadObject(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var activity = new IncomingActivity();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!TakeProperty(ref reader, activity))
            {
                return null;
            }
        }

        // Nothing may follow: this read throws if something does.
        return reader.Read() ? null : activity;
    }

    static bool TakeProperty(ref Utf8JsonReader reader, IncomingActivity activity)
    {
        if (reader.ValueTextEquals("type"u8))
        {
            reader.Read();
            activity.Type = Word(ref reader);
        }
        else if (reader.ValueTextEquals("text"u8))
        {
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            {
                return false;
            }

            activity.Text = reader.GetString();
        }
        else if (reader.ValueTextEquals("name"u8))
        {
            reader.Read();
            activity.Name = Word(ref reader);
        }
        else if (reader.ValueTextEquals("locale"u8))
        {
            reader.Read();
            activity.Locale = LocaleTag.Read(Word(ref reader));
        }
        else if (reader.ValueTextEquals("channelData"u8))
        {
            reader.Read();
            activity.ClientActivityId = ClientActivityId(ref reader);
        }
        else if (reader.ValueTextEquals("attachments"u8) || reader.ValueTextEquals("suggestedActions"u8))
        {
            reader.Read();
            AttachmentReader.Take(ref reader, activity);
        }
        else
        {
            reader.Skip();
        }

        return true;
    }

    /// <summary>A short string; anything else counts as missing.</summary>
    static string? Word(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= LongestWord)
        {
            return reader.GetString();
        }

        reader.Skip();
        return null;
    }

    static string? ClientActivityId(ref Utf8JsonReader reader)
    {
        string? found = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return found;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isClientId = reader.ValueTextEquals("clientActivityID"u8);
            reader.Read();
            if (isClientId)
            {
                found = Word(ref reader) is { Length: > 0 } word && !word.AsSpan().ContainsAnyExcept(ClientIdCharacters)
                    ? word
                    : null;
            }
            else
            {
                reader.Skip();
            }
        }

        return found;
    }
}
