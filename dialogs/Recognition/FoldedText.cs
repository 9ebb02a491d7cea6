using System.Globalization;
using System.Text;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>What a person typed, in the form in which words are compared: small letters without accents.</summary>
/// <remarks>
/// <c>Människa</c>, <c>manniska</c> and <c>MÄNNISKA</c> are the same word here, as are the Arabic spellings with and
/// without hamza and vowel signs, and the digits of every script. Only for comparing, never for showing.
/// </remarks>
sealed class FoldedText
{
    FoldedText(IReadOnlyList<string> words)
    {
        Words = words;
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>Nothing to read: no text, only spaces, only signs, only pictures.</summary>
    public bool IsBlank => Words.Count == 0;

    public static FoldedText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (rune.Value is >= 'a' and <= 'z')
            {
                folded.Append((char)rune.Value);
            }
            else
            {
                folded.Append(Fold(rune));
            }
        }

        return new(folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public bool IsSameAs(FoldedText other) => Words.SequenceEqual(other.Words, StringComparer.Ordinal);

    public override string ToString() => string.Join(' ', Words);

    static string Decomposed(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        // Normalize refuses half a surrogate pair; a rune makes it U+FFFD, which is no letter.
        var valid = string.Concat(text.EnumerateRunes());
        return valid.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Normalize(NormalizationForm.FormKD);
    }

    static string Fold(Rune rune) => rune.Value switch
    {
        _ when IsUnseen(rune) => "",
        _ when Rune.IsDigit(rune) => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
        _ when Rune.IsLetter(rune) => Letter(rune),
        '€' => " euro ",
        '$' => " dollar ",
        _ => " ",
    };

    /// <summary>Accents, vowel signs, marks of direction and joining.</summary>
    static bool IsUnseen(Rune rune) =>
        IsInsideWord(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>
    /// "don't" stays one word, whichever apostrophe the phone makes of it; so does a stretched Arabic one.
    /// </summary>
    static bool IsInsideWord(Rune rune) => rune.Value is '\'' or '’' or '`' or 'ـ';

    static string Letter(Rune rune) => rune.Value switch
    {
        'ø' => "o",
        'æ' => "a",
        'ß' => "ss",
        'ى' or 'ی' => "ي",
        'ة' => "ه",
        'ک' => "ك",
        'ٱ' => "ا",
        _ => rune.ToString(),
    };
}
