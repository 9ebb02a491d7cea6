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

    GuideRepatriation,
    GuideRights,
    GuideReception,

    /// <summary>Back to what a guide was asking.</summary>
    GoOn,

    Plan,
    NextStep,

    /// <summary>The step that is on the screen is done.</summary>
    Done,

    /// <summary>What do you know about me?</summary>
    Known,

    /// <summary>What do you keep about me?</summary>
    YourData,

    DeleteAll,

    /// <summary>Waiting for a person, or the talk with one, shall end.</summary>
    StopTalking,

    ComeBack,
    Consent,

    /// <summary>A wish for a person that is the whole message.</summary>
    Person,

    /// <summary>A wish for a person that is unmistakable among other words.</summary>
    PersonAnywhere,

    CountrySe,
    CountryDk,
    CountryUs,

    /// <summary>Why? How do you know?</summary>
    FollowWhy,

    FollowHowLong,
    FollowCost,

    /// <summary>How a message begins that goes on with the topic: and, what about.</summary>
    FollowAlso,

    /// <summary>How a message begins that corrects the one before: no, I meant.</summary>
    Correction,

    /// <summary>How a message begins or ends that asks what a word means: what is, what does mean.</summary>
    Meaning,

    /// <summary>Words of a sentence that says how long.</summary>
    Durations,

    /// <summary>Words of a sentence that says how much.</summary>
    Costs,
}
