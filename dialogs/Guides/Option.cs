namespace FamilyGuide.Dialogs.Guides;

/// <summary>Answers to choose from; in the books they are keys. Names are stored: add, but don't rename.</summary>
enum Option
{
    /// <summary>"I don't know", to any question.</summary>
    Unknown,

    /// <summary>"I'd rather not say", to any question.</summary>
    Unsaid,

    Roj,
    AlHol,
    Akhtarin,
    Prison,
    Iraq,
    Elsewhere,
    AtHome,

    /// <summary>A mother and her children.</summary>
    Family,

    Child,
    Boy,
    Woman,
    Man,

    Grandparent,
    Parent,
    AuntOrUncle,
    Sibling,
    Partner,

    /// <summary>The mother who has come back herself.</summary>
    ReturnedMother,

    OtherRelation,

    IllNow,
    NotIll,

    HasPapers,
    SomePapers,
    NoPapers,

    NothingDone,
    ToldMinistry,
    AskedRedCross,
    DidBoth,

    NoHelp,
    Nationality,
    Parting,
    Trial,
    Citizenship,
    Police,
    ChildCare,
    Money,

    DecisionCame,
    NoDecision,

    HasLawyer,
    NoLawyer,

    BeforeArrival,
    FirstDays,
    FirstWeeks,
    FirstMonths,
    AfterAYear,

    WithUs,
    WithTheMother,
    WithAFosterFamily,
    InAnInstitution,

    Health,
    School,
    Contact,
    DailyLife,
    Hate,
    Ideas,
}
