using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace FamilyGuide.Bot.Conversations;

/// <summary>One activity of a conversation, as readers get it.</summary>
/// <param name="Sequence">Its place in the log, from 1, growing; also Direct Line's watermark.</param>
/// <param name="Timestamp">Later than that of every entry before it, whatever the clock did.</param>
/// <param name="Kind">Who it is from.</param>
/// <param name="Activity">JSON in UTF-8, an object without <c>id</c> and <c>timestamp</c>.</param>
public readonly record struct LogEntry(
    long Sequence,
    DateTimeOffset Timestamp,
    EntryKind Kind,
    ReadOnlyMemory<byte> Activity)
{
    /// <summary>In bytes: names, 22 characters of the conversation's, up to 19 digits and a time are 100.</summary>
    const int LongestHead = 128;

    /// <summary>Writes the whole activity: its place in the log is known only when it is read.</summary>
    public void WriteTo(IBufferWriter<byte> output, ConversationId conversation)
    {
        var (id, at) = (conversation.Value, Timestamp);
        Utf8.TryWrite(
            output.GetSpan(LongestHead),
            CultureInfo.InvariantCulture,
            $$"""{"id":"{{id}}|{{Sequence:0000000}}","timestamp":"{{at:yyyy-MM-ddTHH:mm:ss.fffZ}}",""",
            out var written);
        output.Advance(written);
        output.Write(Activity.Span[1..]);
    }
}

public enum EntryKind
{
    /// <summary>From the family's side, for the turn only; readers never get it.</summary>
    Hidden,

    FromFamily,

    FromGuide,

    FromAdvocate,
}
