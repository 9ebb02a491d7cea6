namespace FamilyGuide.Dialogs.Recognition;

/// <summary>The lists of words that every language has, in <c>words.&lt;language&gt;.yaml</c>.</summary>
enum WordList
{
    /// <summary>Words that say nothing about what is meant: please, can, you.</summary>
    Filler,

    /// <summary>Frequent words that give a language away.</summary>
    Frequent,

    Greeting,
    Thanks,
    Agreement,
    NoneOfThese,

    /// <summary>One, first; two, second; …: words for the same number on one line, parted by spaces.</summary>
    Numbers,

    Help,
    Back,
    StartOver,
    ChangeLanguage,
    SpeakEnglish,
    SpeakSwedish,
    SpeakDanish,
    SpeakArabic,

    /// <summary>A wish for a person that is the whole message.</summary>
    Person,

    /// <summary>A wish for a person that is unmistakable among other words.</summary>
    PersonAnywhere,

    /// <summary>Thoughts of taking one's life.</summary>
    SelfHarm,

    /// <summary>Somebody is dying, being hurt or tortured.</summary>
    AcuteDanger,

    /// <summary>Somebody threatens the family.</summary>
    Threat,

    Money,
    Smuggling,
    CountrySe,
    CountryDk,
    CountryUs,
}
