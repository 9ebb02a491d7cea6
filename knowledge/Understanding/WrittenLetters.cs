using System.Buffers;
using System.Globalization;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>
/// A text as its language is told by: small letters with their marks, and without them for old phones.
/// </summary>
/// <remarks>
/// "Hur anmäler jag?" is "hur anmäler jag anmaler": "ä" tells Swedish, and so does its word without it.
/// </remarks>
readonly ref struct WrittenLetters : IDisposable
{
    /// <summary>A language is told in a sentence or two.</summary>
    const int Longest = 300;

    readonly char[] _buffer;

    public WrittenLetters(string text)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        _buffer = ArrayPool<char>.Shared.Rent(text.Length + 1 + Folding.RoomFor(text));
        var length = Write(text, _buffer);
        var added = Add(_buffer.AsSpan(0, length), Folding.Fold(text), _buffer.AsSpan(length));
        Written = _buffer.AsSpan(0, length + added);
    }

    public ReadOnlySpan<char> Written { get; }

    public static string Of(string text)
    {
        using var letters = new WrittenLetters(text);
        return letters.Written.ToString();
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer, clearArray: true);

    static int Write(string text, Span<char> letters)
    {
        var length = 0;
        var isBetween = false;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                if (isBetween && length > 0)
                {
                    letters[length++] = ' ';
                }

                isBetween = false;
                letters[length++] = char.ToLowerInvariant(letter);
            }
            else
            {
                isBetween |= !IsInsideWord(letter);
            }
        }

        return length;
    }

    static bool IsInsideWord(char letter) =>
        letter is '\'' or '\u2019' or '\u02BC' or '\u0640'
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    /// <summary>Adds the folded words that differ from those that were written.</summary>
    static int Add(ReadOnlySpan<char> written, ReadOnlySpan<char> folded, Span<char> letters)
    {
        var length = 0;
        var words = folded.Split(' ');
        foreach (var range in written.Split(' '))
        {
            if (!words.MoveNext())
            {
                break;
            }

            var word = folded[words.Current];
            if (!word.IsEmpty && !word.SequenceEqual(written[range]))
            {
                letters[length++] = ' ';
                word.CopyTo(letters[length..]);
                length += word.Length;
            }
        }

        return length;
    }
}
