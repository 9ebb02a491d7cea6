namespace FamilyGuide.Dialogs.Guides;

/// <summary>What a guide asks; in the books it is the key. Names are stored: add, but don't rename.</summary>
enum Question
{
    /// <summary>Where the relative was last known to be.</summary>
    Where,

    Who,

    /// <summary>What the person is to the relative.</summary>
    Relation,

    /// <summary>Where the family lives. Its answers are codes of countries.</summary>
    Country,

    /// <summary>Whether somebody there is ill or hurt.</summary>
    Ill,

    Papers,

    /// <summary>Whom the family has asked for help.</summary>
    Done,

    /// <summary>What the question about rights is about.</summary>
    Concern,

    /// <summary>Whether there is a decision in writing, against which time runs.</summary>
    Decision,

    Lawyer,

    /// <summary>How long ago, or how soon, the return is.</summary>
    Stage,

    /// <summary>With whom the children live.</summary>
    Home,

    /// <summary>What weighs most after the return.</summary>
    Worry,
}
