namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>Why a message must not be answered like any other.</summary>
public enum Risk
{
    None,

    /// <summary>Thoughts of taking one's life.</summary>
    SelfHarm,

    /// <summary>Somebody is dying, hurt or tortured.</summary>
    AcuteDanger,

    /// <summary>Somebody threatens the family.</summary>
    Threat,

    /// <summary>Money for somebody in the camps, which may be a crime to send or to tell of.</summary>
    Money,

    /// <summary>Smugglers or false papers.</summary>
    Smuggling,
}
