using System.Buffers;
using System.Globalization;
using System.Text;

namespace FamilyGuide.Knowledge.Search;

/// <summary>Makes ways of writing the same words equal: "Hur anmäler jag?" becomes "hur anmaler jag".</summary>
/// <remarks>
/// Capitals, accents, tashkeel, tatweel, forms of alef, ya and ta marbuta, Arabic digits and punctuation are gone;
/// words are parted by one space. Almost everything that relatives type folds letter by letter; the rest goes
/// through Unicode's compatibility decomposition first.
/// </remarks>
static class Folding
{
    /// <summary>Stands for a letter that stays as it is, so that none needs a string of its own.</summary>
    const string Itself = "=";

    const int NoCharacter = 0xFFFE;

    const char LastLatin = '\u017F';

    static readonly string?[] Latin = [.. Enumerable.Range(0, LastLatin + 1).Select(code => FoldLatin((char)code))];

    public static string Fold(string text)
    {
        var folded = ArrayPool<char>.Shared.Rent(RoomFor(text));
        try
        {
            return new(folded, 0, Fold(text, folded));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(folded);
        }
    }

    /// <summary>How many letters the folded text can have at most.</summary>
    /// <remarks>No character decomposes into more than 18.</remarks>
    public static int RoomFor(string text) => IsSimple(text) ? 2 * text.Length : 18 * text.Length;

    /// <summary>Writes the folded text and returns its length.</summary>
    public static int Fold(string text, Span<char> folded)
    {
        var length = 0;
        var isBetween = false;
        foreach (var letter in IsSimple(text) ? text : Decompose(text))
        {
            var piece = FoldLetter(letter);
            if (piece is null)
            {
                continue;
            }

            if (piece.Length == 0)
            {
                isBetween = length > 0;
                continue;
            }

            if (isBetween)
            {
                folded[length++] = ' ';
                isBetween = false;
            }

            if (piece == Itself)
            {
                folded[length++] = letter;
            }
            else
            {
                piece.CopyTo(folded[length..]);
                length += piece.Length;
            }
        }

        return length;
    }

    /// <summary>Null for what only decorates a letter, empty for what parts words.</summary>
    static string? FoldLetter(char letter) => letter switch
    {
        <= LastLatin => Latin[letter],
        '\u2019' or '\u02BC' or '\u0640' => null,
        'أ' or 'إ' or 'آ' or 'ٱ' => "ا",
        'ى' or 'ئ' or 'ی' => "ي",
        'ؤ' => "و",
        'ة' => "ه",
        'ک' => "ك",
        >= '\u0660' and <= '\u0669' => Latin['0' + letter - '\u0660'],
        >= '\u06F0' and <= '\u06F9' => Latin['0' + letter - '\u06F0'],
        _ => FoldOther(letter),
    };

    static string? FoldOther(char letter)
    {
        var kind = char.GetUnicodeCategory(letter);
        if (kind is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return null;
        }

        var isWord = char.IsLetterOrDigit(letter) || kind is UnicodeCategory.SpacingCombiningMark;
        var isCapital = kind is UnicodeCategory.UppercaseLetter;
        return isCapital ? char.ToLowerInvariant(letter).ToString() : isWord ? Itself : string.Empty;
    }

    static string? FoldLatin(char letter)
    {
        var plain = letter.ToString().Normalize(NormalizationForm.FormKD)[0];
        return char.ToLowerInvariant(plain) switch
        {
            '\'' or '\u00AD' => null,
            'æ' => "ae",
            'ø' => "o",
            'ß' => "ss",
            'ı' => "i",
            'đ' or 'ð' => "d",
            'ł' => "l",
            'œ' => "oe",
            var lower => char.IsLetterOrDigit(lower) ? lower.ToString() : string.Empty,
        };
    }

    static bool IsSimple(string text)
    {
        foreach (var letter in text)
        {
            if (letter is > LastLatin and not (>= '\u0600' and <= '\u06FF') and not '\u2019')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Half a surrogate pair, and U+FFFE, become U+FFFD first: .NET throws at them.</summary>
    static string Decompose(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            valid.Append(rune.Value == NoCharacter ? Rune.ReplacementChar : rune);
        }

        return valid.ToString().Normalize(NormalizationForm.FormKD);
    }
}
