using System.Globalization;
using System.Text;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;

enum CharacterKind
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

static class Characters
{
    public static CharacterKind KindOf(Rune rune) => rune.Value switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => CharacterKind.Letter,
        >= '0' and <= '9' => CharacterKind.Digit,
        ' ' or '\t' => CharacterKind.Space,
        '\'' or '’' or 'ʼ' => CharacterKind.Apostrophe,
        '_' => CharacterKind.Letter, // Part of a name on the net.
        '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029 => CharacterKind.Line,
        < 0x80 => CharacterKind.Sign,
        _ => KindOf(Rune.GetUnicodeCategory(rune)),
    };

    /// <summary>0 for a digit that isn't one of ten.</summary>
    public static int ValueOf(Rune rune) => rune.IsAscii
        ? rune.Value - '0'
        : Math.Max(0, rune.IsBmp ? CharUnicodeInfo.GetDecimalDigitValue((char)rune.Value) : 0);

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
