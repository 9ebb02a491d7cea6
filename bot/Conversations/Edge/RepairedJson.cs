using System.Text;
using System.Text.Unicode;

namespace FamilyGuide.Bot.Conversations.Edge;

/// <summary>
/// Mends the characters of JSON that came from a device, so that reading its texts never fails: bytes that are no
/// UTF-8, and escapes of half a character. Its structure stays as it came, right or wrong.
/// </summary>
static class RepairedJson
{
    const int EscapeLength = 6;

    /// <param name="json">May be changed.</param>
    /// <returns>The same memory, unless its bytes were no UTF-8.</returns>
    public static Memory<byte> Repair(Memory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
        {
            json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.Span));
        }

        ReplaceHalves(json.Span);
        var mark = Encoding.UTF8.Preamble;
        return json.Span.StartsWith(mark) ? json[mark.Length..] : json;
    }

    static void ReplaceHalves(Span<byte> json)
    {
        var index = 0;
        while (true)
        {
            var next = json[index..].IndexOf((byte)'\\');
            if (next < 0)
            {
                return;
            }

            index += next;
            index += Pass(json[index..]);
            if (index >= json.Length)
            {
                return;
            }
        }
    }

    /// <returns>How far the next escape may be.</returns>
    static int Pass(Span<byte> escape)
    {
        var half = Half(escape);
        if (half == SurrogateHalf.None)
        {
            // Whatever is escaped, a backslash or a quotation mark, is passed with it.
            return 2;
        }

        if (half == SurrogateHalf.First && Half(escape[EscapeLength..]) == SurrogateHalf.Second)
        {
            return 2 * EscapeLength;
        }

        "\\uFFFD"u8.CopyTo(escape);
        return EscapeLength;
    }

    /// <summary>Which half of a character an escape stands for: <c>\uD800</c> to <c>\uDFFF</c>.</summary>
    static SurrogateHalf Half(ReadOnlySpan<byte> text)
    {
        if (text.Length < EscapeLength
            || text[0] != '\\'
            || text[1] != 'u'
            || (text[2] | 0x20) != 'd'
            || !char.IsAsciiHexDigit((char)text[4])
            || !char.IsAsciiHexDigit((char)text[5]))
        {
            return SurrogateHalf.None;
        }

        return (char)(text[3] | 0x20) switch
        {
            '8' or '9' or 'a' or 'b' => SurrogateHalf.First,
            >= 'c' and <= 'f' => SurrogateHalf.Second,
            _ => SurrogateHalf.None,
        };
    }

    enum SurrogateHalf
    {
        None,
        First,
        Second,
    }
}
