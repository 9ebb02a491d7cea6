using System.Buffers;
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
    /// <summary>Latin, Greek, Cyrillic, Hebrew, Arabic.</summary>
    const char LastInTable = '\u06FF';

    /// <summary>Dashes, quotation marks and the like, which phones put into every text.</summary>
    const char FirstSign = '\u2000';

    const char LastSign = '\u206F';

    /// <summary>In the mean, in our languages, with the space.</summary>
    const int LettersOfAWord = 5;

    const char Several = '\0';

    /// <summary>What becomes of each of these; none depends on the letters beside it.</summary>
    static readonly string[] Table =
    [
        .. from letter in Enumerable.Range(0, LastInTable + 1)
               .Concat(Enumerable.Range(FirstSign, LastSign - FirstSign + 1))
           select Folded(((char)letter).ToString()).ToString(),
    ];

    /// <summary>The same where it becomes one letter.</summary>
    static readonly char[] Single = [.. Table.Select(folded => folded is [var one] ? one : Several)];

    static readonly int LongestFold = Table.Max(folded => folded.Length);

    FoldedText(string[] words) => Words = words;

    public IReadOnlyList<string> Words { get; }

    /// <summary>Nothing to read: no text, only spaces, only signs, only pictures.</summary>
    public bool IsBlank => Words.Count == 0;

    public static FoldedText Of(string text) => new(FromTable(text) ?? WordsIn(Folded(text).ToString()));

    /// <summary>The first and the last words of a long text: who tells a story asks before it or after it.</summary>
    public FoldedText WithoutMiddle(int first, int last) => Words.Count <= first + last
        ? this
        : new([.. Words.Take(first), .. Words.Skip(Words.Count - last)]);

    public bool IsSameAs(FoldedText other) => Words.SequenceEqual(other.Words, StringComparer.Ordinal);

    public override string ToString() => string.Join(' ', Words);

    /// <summary>Letter by letter, as nearly all is written; null when one letter isn't in the table.</summary>
    static string[]? FromTable(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + LongestFold);
        var length = 0;
        foreach (var letter in text)
        {
            if (PlaceOf(letter) is not { } place)
            {
                length = -1;
                break;
            }

            if (Single[place] is not Several and var single)
            {
                buffer[length] = single;
                length++;
                continue;
            }

            var several = Table[place];
            if (length + several.Length + text.Length > buffer.Length)
            {
                Grow(ref buffer, length, 2 * (length + several.Length + text.Length));
            }

            several.CopyTo(buffer.AsSpan(length));
            length += several.Length;
        }

        var words = length < 0 ? null : WordsIn(buffer.AsSpan(0, length));

        // A family's words do not stay in a shared buffer.
        ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        return words;
    }

    static void Grow(ref char[] buffer, int length, int least)
    {
        var larger = ArrayPool<char>.Shared.Rent(least);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        buffer = larger;
    }

    static string[] WordsIn(ReadOnlySpan<char> folded)
    {
        List<string> found = new((folded.Length / LettersOfAWord) + 1);
        for (var rest = folded; !rest.IsEmpty;)
        {
            var space = rest.IndexOf(' ');
            var length = space < 0 ? rest.Length : space;
            if (length > 0)
            {
                found.Add(rest[..length].ToString());
            }

            rest = rest[Math.Min(length + 1, rest.Length)..];
        }

        string[] words = [.. found];
        if (Lookalikes.MayBeIn(folded))
        {
            Lookalikes.Unmask(words);
        }

        return words;
    }

    static int? PlaceOf(char letter) => letter switch
    {
        <= LastInTable => letter,
        >= FirstSign and <= LastSign => letter - FirstSign + LastInTable + 1,
        _ => null,
    };

    static StringBuilder Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        Span<char> letter = stackalloc char[2];
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (IsPlain(rune))
            {
                folded.Append((char)rune.Value);
            }
            else if (Fold(rune) is { } piece)
            {
                folded.Append(piece);
            }
            else
            {
                folded.Append(letter[..rune.EncodeToUtf16(letter)]);
            }
        }

        return folded;
    }

    static string Decomposed(string text)
    {
        // Normalize refuses half a surrogate pair, and U+FFFE; as U+FFFD they are no letters.
        var valid = text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')
            ? string.Concat(text.EnumerateRunes().Select(rune => IsNoCharacter(rune) ? Rune.ReplacementChar : rune))
            : text.Replace('\ufffe', '\ufffd');
        return Ascii.IsValid(valid)
            ? valid.ToLowerInvariant()
            : valid.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Normalize(NormalizationForm.FormKD);
    }

    /// <summary>The last two of each plane.</summary>
    static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE;

    static bool IsPlain(Rune rune) => rune.Value is (>= 'a' and <= 'z') or (>= '0' and <= '9') or ' ';

    /// <summary>What a character becomes; null when it stays what it is.</summary>
    static string? Fold(Rune rune) => rune.Value switch
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

    static string? Letter(Rune rune) => rune.Value switch
    {
        'ø' => "o",
        'œ' => "oe",
        'æ' => "a",
        'ß' => "ss",
        'ى' or 'ی' => "ي",
        'ة' => "ه",
        'ک' => "ك",
        'ٱ' => "ا",
        _ => null,
    };
}
