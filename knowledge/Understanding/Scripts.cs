using System.Buffers;
using System.Text;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>Tells scripts apart, and Arabic from the other languages that are written in its letters.</summary>
public static class Scripts
{
    /// <summary>Letters that no Arabic dialect writes: Persian, Kurdish, Urdu.</summary>
    static readonly SearchValues<char> Foreign = SearchValues.Create("پژڕڵێۆەٹڈڑںےۀ");

    /// <summary>Iraq writes these for its own sounds; so do Persian and Kurdish.</summary>
    static readonly SearchValues<char> Shared = SearchValues.Create("چگڤ");

    /// <summary>What a Persian keyboard types where an Arabic one types ي and ك.</summary>
    static readonly SearchValues<char> PersianKeyboard = SearchValues.Create("یک");

    /// <summary>What only an Arabic keyboard types.</summary>
    static readonly SearchValues<char> ArabicKeyboard = SearchValues.Create("يكةىأإؤئ");

    static readonly SearchValues<char> AsciiLetters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The script of most letters.</summary>
    public static Script Of(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ContainsAny(AsciiLetters) ? Script.Latin : Script.Other;
        }

        var (latin, arabic, others) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                latin += char.IsAsciiLetter((char)rune.Value) ? 1 : 0;
                continue;
            }

            if (!Rune.IsLetter(rune))
            {
                continue;
            }

            latin += IsLatin(rune.Value) ? 1 : 0;
            arabic += IsArabic(rune.Value) ? 1 : 0;
            others += IsLatin(rune.Value) || IsArabic(rune.Value) ? 0 : 1;
        }

        if (arabic > latin + others)
        {
            return IsOtherLanguage(text) ? Script.OtherArabic : Script.Arabic;
        }

        return latin > others ? Script.Latin : Script.Other;
    }

    static bool IsOtherLanguage(ReadOnlySpan<char> text)
    {
        var isTypedInArabic = text.ContainsAny(ArabicKeyboard);
        var isTypedInPersian = text.ContainsAny(PersianKeyboard);
        return text.ContainsAny(Foreign)
            || (text.ContainsAny(Shared) && (isTypedInPersian || !isTypedInArabic))
            || (isTypedInPersian && !isTypedInArabic);
    }

    static bool IsLatin(int letter) => letter is < 0x0250 or (>= 0x1E00 and <= 0x1EFF) or (>= 0xFF21 and <= 0xFF5A);

    static bool IsArabic(int letter) => letter is (>= 0x0620 and <= 0x06FF) or (>= 0xFB50 and <= 0xFEFC);
}
