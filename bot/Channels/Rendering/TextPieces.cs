using System.Globalization;

namespace FamilyGuide.Bot.Channels.Rendering;

/// <summary>
/// Cuts a long text into messages: between paragraphs, lines, sentences or words, never within a letter.
/// </summary>
static class TextPieces
{
    /// <summary>
    /// A better place to cut is taken unless the message would be shorter than this part of the longest.
    /// </summary>
    const int ShortestPart = 3;

    static readonly string[][] Places = [["\n\n"], ["\n"], [". ", "! ", "? ", "؟ ", "۔ "], [" "]];

    /// <param name="text">All of it.</param>
    /// <param name="most">How much fits a message.</param>
    /// <param name="cost">What a character takes; one for most channels.</param>
    public static IReadOnlyList<string> Of(string text, int most, Func<char, int>? cost = null)
    {
        var pieces = new List<string>();
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            var fits = Fitting(rest, most, cost);
            var end = fits == rest.Length ? fits : CutIn(rest, fits);
            if (rest[..end].Trim() is { Length: > 0 } piece)
            {
                pieces.Add(piece);
            }

            rest = rest[end..].TrimStart();
        }

        return pieces;
    }

    static int Fitting(string text, int most, Func<char, int>? cost)
    {
        if (cost is null)
        {
            return Math.Min(text.Length, most);
        }

        var taken = 0;
        for (var at = 0; at < text.Length; at++)
        {
            taken += cost(text[at]);
            if (taken > most)
            {
                return at;
            }
        }

        return text.Length;
    }

    static int CutIn(string text, int fits)
    {
        foreach (var places in Places)
        {
            var best = places.Max(place => EndOfLast(place, text, fits));
            if (best > fits / ShortestPart)
            {
                return best;
            }
        }

        return LetterBefore(text, fits);
    }

    static int EndOfLast(string place, string text, int fits)
    {
        var at = text.AsSpan(0, fits).LastIndexOf(place, StringComparison.Ordinal);
        return at < 0 ? 0 : at + place.Length;
    }

    static int LetterBefore(string text, int fits)
    {
        var end = 0;
        while (true)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            if (end + length > fits)
            {
                // A letter that is longer than a message is cut after all, though not between two halves of a sign.
                return end > 0 ? end : Math.Max(1, char.IsHighSurrogate(text[fits - 1]) ? fits - 1 : fits);
            }

            end += length;
        }
    }
}
