namespace FamilyGuide.Dialogs.Conversation;

/// <summary>What the guide decided to do with a message; every reply carries it.</summary>
public enum Decision
{
    /// <summary>An entry answers.</summary>
    Answer,

    /// <summary>It asks back.</summary>
    Clarify,

    /// <summary>It heard danger.</summary>
    Safety,

    /// <summary>It stopped the person before they wrote something that could harm them.</summary>
    Brake,

    /// <summary>The person wants a human.</summary>
    Handoff,

    /// <summary>It said something about itself or between people.</summary>
    Smalltalk,

    /// <summary>It doesn't know.</summary>
    Unknown,
}
