using System.Buffers;
using System.Buffers.Text;
using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.Channels.DirectLine;

/// <summary>Some entries of the log as clients read them, and the watermark to go on from.</summary>
static class ActivitySet
{
    /// <summary>Entries in one answer or frame; a longer history comes in several.</summary>
    public const int Most = 100;

    const int MostDigits = 20;

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
