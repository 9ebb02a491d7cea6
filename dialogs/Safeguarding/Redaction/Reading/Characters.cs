using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;

enum CharacterKind : byte
{
    Sign,
    Letter,

    /// <summary>In any script; also ½, ² and ①, by which a number could be hidden.</summary>
    Digit,

    /// <summary>Accents, vowel signs, joiners, marks of direction.</summary>
    Mark,

    /// <summary>Part of a word when it stands between letters: "don't", "O'Neill".</summary>
    Apostrophe,

    Space,
    Line,
}

/// <summary>A character of a text.</summary>
/// <param name="Rune">The character; U+FFFD for half of one.</param>
/// <param name="Kind">What it does in a text.</param>
/// <param name="Category">Tells capitals from small letters.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Character(Rune Rune, CharacterKind Kind, UnicodeCategory Category)
{
    public int Length => Rune.Utf16SequenceLength;
}

static class Characters
{
    /// <summary>Latin, Greek, Cyrillic, Hebrew, Arabic: nearly all that is written here.</summary>
    const char LastOfTable = '\u06FF';

    static readonly Character[] Table = [.. Enumerable.Range(0, LastOfTable + 1).Select(code => Of(new Rune(code)))];

    public static Character At(int at, ReadOnlySpan<char> text)
    {
        if (text[at] <= LastOfTable)
        {
            return Table[text[at]];
        }

        Rune.DecodeFromUtf16(text[at..], out var rune, out _);
        return Of(rune);
    }

    public static CharacterKind KindOf(Rune rune) => Of(rune).Kind;

    /// <summary>0 for a digit that isn't one of ten.</summary>
    public static int ValueOf(Rune rune) => rune.IsAscii
        ? rune.Value - '0'
        : Math.Max(0, rune.IsBmp ? CharUnicodeInfo.GetDecimalDigitValue((char)rune.Value) : 0);

    static Character Of(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        return new(rune, KindOf(rune.Value, category), category);
    }

    static CharacterKind KindOf(int character, UnicodeCategory category) => character switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => CharacterKind.Letter,
        >= '0' and <= '9' => CharacterKind.Digit,
        ' ' or '\t' => CharacterKind.Space,
        '\'' or '’' or 'ʼ' => CharacterKind.Apostrophe,
        '_' => CharacterKind.Letter, // Part of a name on the net.
        '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029 => CharacterKind.Line,
        < 0x80 => CharacterKind.Sign,
        _ => KindOf(category),
    };

    static CharacterKind KindOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharacterKind.Letter,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber =>
            CharacterKind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => CharacterKind.Mark,
        UnicodeCategory.SpaceSeparator => CharacterKind.Space,
        _ => CharacterKind.Sign,
    };
}
