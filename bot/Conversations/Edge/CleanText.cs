using System.Buffers;
using System.Globalization;
using System.Text;

namespace FamilyGuide.Bot.Conversations.Edge;

/// <summary>Makes whatever a device sent into text that can be kept, compared and shown.</summary>
/// <remarks>
/// A frightened person may send strange characters: they are repaired, not refused. It is done once, where the text
/// comes in, and doing it again changes nothing.
/// </remarks>
static class CleanText
{
    /// <summary>In graphemes, which a reader calls letters: some four pages. Longer is a file, not a message.</summary>
    public const int LongestMessage = 8_000;

    /// <summary>In graphemes: two long names with a title.</summary>
    public const int LongestName = 80;

    /// <summary>
    /// A letter of Vietnamese, Arabic with tashkeel or Tibetan needs five at most; hundreds of them paint over the
    /// lines above and below.
    /// </summary>
    public const int MostMarksOnALetter = 64;

    /// <summary>
    /// In UTF-16 units, on average: a family of four in emoji has eleven. Without it, joined emoji without end are one
    /// letter.
    /// </summary>
    const int MostUnitsALetter = 16;

    const int ZeroWidthNonJoiner = 0x200C;
    const int ZeroWidthJoiner = 0x200D;

    // Left-to-right and right-to-left marks, embeddings, overrides, isolates: in a name they turn the words around it.
    static readonly SearchValues<char> TurnsTheLine = SearchValues.Create(
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>
    /// A message: its lines, joiners and direction marks stay, since they are part of how it is written.
    /// </summary>
    public static string Message(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        // Marks are limited before they are put in order, which takes the square of their number; and again after it,
        // since some letters are taken apart.
        var repaired = Repair(text);
        return repaired.IsNormalized() ? repaired : Repair(repaired.Normalize());
    }

    /// <summary>
    /// A name of a person or a file: one line, which cannot turn the direction of what stands beside it.
    /// </summary>
    public static string Name(string text)
    {
        var clean = Message(text);
        var line = new StringBuilder(Math.Min(clean.Length, LongestName * 4));
        foreach (var character in clean)
        {
            if (char.IsWhiteSpace(character))
            {
                line.Append(' ');
            }
            else if (!TurnsTheLine.Contains(character))
            {
                line.Append(character);
            }
        }

        return Start(Message(line.ToString()).Trim(), LongestName).TrimEnd();
    }

    /// <summary>Whether a clean text is longer than we keep.</summary>
    public static bool IsTooLong(string message) =>
        message.Length > LongestMessage && Start(message, LongestMessage).Length < message.Length;

    /// <summary>As much of a message as we keep, where nobody could be told that it was too long.</summary>
    public static string Beginning(string text)
    {
        var clean = Message(text);
        return IsTooLong(clean) ? Start(clean, LongestMessage) : clean;
    }

    static string Start(string text, int mostLetters)
    {
        var end = 0;
        for (var letters = 0; letters < mostLetters && end < text.Length; letters++)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            if (end + length > mostLetters * MostUnitsALetter)
            {
                break;
            }

            end += length;
        }

        return text[..end];
    }

    static string Repair(string text)
    {
        var repaired = new StringBuilder(text.Length);
        var marks = 0;
        var previous = default(Rune);

        // A surrogate that stands alone comes out of it as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (rune.Value == '\r')
            {
                repaired.Append('\n');
            }
            else if (IsNoncharacter(rune))
            {
                Append(repaired, Rune.ReplacementChar);
            }
            else if (!IsDropped(rune, previous) && marks <= MostMarksOnALetter)
            {
                Append(repaired, rune);
            }

            previous = rune;
        }

        return repaired.ToString();
    }

    static bool IsDropped(Rune rune, Rune previous) => rune.Value switch
    {
        '\n' => previous.Value == '\r',
        '\t' => false,
        _ => Rune.IsControl(rune),
    };

    // U+FFFE is what a byte order mark is when read the wrong way round; Normalize() throws on it.
    static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE;

    static bool IsMark(Rune rune) => rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    static void Append(StringBuilder text, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        text.Append(units[..rune.EncodeToUtf16(units)]);
    }
}
