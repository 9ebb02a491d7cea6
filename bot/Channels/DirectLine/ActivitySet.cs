using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Unicode;
using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.Channels.DirectLine;

/// <summary>Some entries of the log as clients read them, and the watermark to go on from.</summary>
static class ActivitySet
{
    /// <summary>Entries in one answer or frame; a longer history comes in several.</summary>
    public const int Most = 100;

    const int MostDigits = 20;

    const string TypingHead = "{\"activities\":[{\"type\":\"typing\",\"id\":\"";
    const string TypingTime = "\",\"timestamp\":\"";
    const string TypingEnd = "\"}}]}";
    const string TypingFrom =
        "\",\"channelId\":\"directline\",\"from\":{\"id\":\"advocate\",\"role\":\"bot\"},\"conversation\":{\"id\":\"";

    /// <summary>In bytes: two names, an id and a time are 330.</summary>
    const int LongestTyping = 512;

    /// <summary>That a person is writing: no activity of the log, and so without a watermark.</summary>
    public static void WriteTyping(IBufferWriter<byte> output, ConversationId conversation, DateTimeOffset now)
    {
        var id = conversation.Value;
        Utf8.TryWrite(
            output.GetSpan(LongestTyping),
            CultureInfo.InvariantCulture,
            $"{TypingHead}{id}|{Guid.NewGuid():N}{TypingTime}{now:yyyy-MM-ddTHH:mm:ss.fffZ}{TypingFrom}{id}{TypingEnd}",
            out var written);
        output.Advance(written);
    }

    public static void Write(
        IBufferWriter<byte> output, ConversationId conversation, IReadOnlyList<LogEntry> entries, long watermark)
    {
        output.Write("{\"activities\":["u8);
        for (var index = 0; index < entries.Count; index++)
        {
            if (index > 0)
            {
                output.Write(","u8);
            }

            entries[index].WriteTo(output, conversation);
        }

        output.Write("],\"watermark\":\""u8);
        Utf8Formatter.TryFormat(watermark, output.GetSpan(MostDigits), out var digits);
        output.Advance(digits);
        output.Write("\"}"u8);
    }
}
