using System.Globalization;
using System.Text;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

/// <summary>
/// The form in which words are looked up: small letters without accents, vowel signs and apostrophes.
/// </summary>
/// <remarks>Unlike elsewhere <c>ى</c> stays what it is: <c>علي</c> is a name and <c>على</c> means "on".</remarks>
static class WordForm
{
    /// <summary>Longer ones are no words that anybody has listed.</summary>
    public const int Longest = 40;

    const char LastOfTable = '\u06FF';
    const char Dropped = '\0';

    static readonly char[] Table = [.. Enumerable.Range(0, LastOfTable + 1).Select(code => Plain((char)code))];

    /// <returns>The length of the form; 0 for a word that is too long.</returns>
    public static int Of(ReadOnlySpan<char> word, Span<char> form)
    {
        var length = 0;
        foreach (var letter in word)
        {
            var plain = letter <= LastOfTable ? Table[letter] : Plain(letter);
            if (plain == Dropped)
            {
                continue;
            }

            if (length == Longest)
            {
                return 0;
            }

            form[length++] = plain;
        }

        return length;
    }

    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> form = stackalloc char[Longest];
        return new(form[..Of(word, form)]);
    }

    static char Plain(char letter) => letter switch
    {
        '\'' or '’' or 'ʼ' or '_' or 'ـ' => Dropped,
        'æ' or 'Æ' => 'a',
        'ø' or 'Ø' => 'o',
        'œ' or 'Œ' => 'o',
        'ß' => 's',
        'ı' => 'i',
        'đ' or 'Đ' or 'ð' or 'Ð' => 'd',
        'ł' or 'Ł' => 'l',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' or 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        _ => Decomposed(letter),
    };

    static char Decomposed(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Dropped,
        UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => letter,
        _ => char.ToLowerInvariant(char.ToLowerInvariant(letter).ToString().Normalize(NormalizationForm.FormKD)[0]),
    };
}
