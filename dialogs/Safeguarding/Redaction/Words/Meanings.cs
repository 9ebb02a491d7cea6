namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

/// <summary>What a word can be: the lists of <c>redaction.&lt;language&gt;.yaml</c>, which explain them.</summary>
[Flags]
enum Meanings
{
    None = 0,
    Kin = 1,

    /// <summary>Relatives that the word itself says are somebody's: <c>بنتي</c>, <c>tyttäreni</c>.</summary>
    OwnKin = 1 << 1,
    My = 1 << 2,
    Naming = 1 << 3,
    Introducing = 1 << 4,
    Titles = 1 << 5,
    Kunya = 1 << 6,
    Lineage = 1 << 7,
    Particles = 1 << 8,
    Of = 1 << 9,
    And = 1 << 10,
    Is = 1 << 11,
    Asking = 1 << 12,
    Names = 1 << 13,
    AlsoNames = 1 << 14,

    /// <summary>
    /// Words of every sentence, and those of every question here: they tell nothing of what is meant.
    /// </summary>
    Frequent = 1 << 15,
    Ordinary = 1 << 16,
    Known = 1 << 17,
    German = 1 << 18,
    Born = 1 << 19,
    Months = 1 << 20,
    MonthsOrWords = 1 << 21,
    Rooms = 1 << 22,
    NumberWords = 1 << 23,
    Ordinals = 1 << 24,
    Numbered = 1 << 25,
    Streets = 1 << 26,
    Currencies = 1 << 27,
    Numerals = 1 << 28,

    /// <summary>How words end that are streets.</summary>
    StreetEndings = 1 << 29,

    /// <summary>A known word with an ending: no first name, and less likely a second one.</summary>
    Inflected = 1 << 30,

    AnyName = Names | AlsoNames,
    AnyKin = Kin | OwnKin,
    AnyMonth = Months | MonthsOrWords,

    /// <summary>What every word of a phrase is; of other phrases the last word is what the phrase is.</summary>
    OfWholePhrase = AnyName | Frequent | Ordinary | Known | AnyMonth,
}
