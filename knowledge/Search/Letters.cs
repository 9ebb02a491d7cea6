using System.Buffers;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Search;

/// <summary>A text as it is compared with others of its language, in a buffer that is given back.</summary>
readonly ref struct Letters : IDisposable
{
    readonly char[] _buffer;

    /// <param name="text">The text.</param>
    /// <param name="language">What it is written in.</param>
    /// <param name="longest">What follows after so many letters isn't read.</param>
    public Letters(string text, HeardLanguage language, int longest = int.MaxValue)
    {
        text = text.Length > longest ? text[..longest] : text;
        _buffer = ArrayPool<char>.Shared.Rent(Spelling.RoomFor(Folding.RoomFor(text)));

        // One sign may be a whole blessing: "ﷺ" is eighteen letters.
        var length = Math.Min(longest, Folding.Fold(text, _buffer));
        Folded = _buffer.AsSpan(0, Spelling.Unify(_buffer, length, language));
    }

    /// <summary>Small letters and digits, words parted by one space.</summary>
    public ReadOnlySpan<char> Folded { get; }

    public static string Of(string text, HeardLanguage language)
    {
        using var letters = new Letters(text, language);
        return letters.Folded.ToString();
    }

    /// <summary>A family's words do not stay in a shared buffer.</summary>
    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer, clearArray: true);
}
