namespace FamilyGuide.Dialogs.Conversation;

/// <summary>What may not have reached the family by its messaging app before it wrote again.</summary>
public enum Missed
{
    Nothing,

    /// <summary>It was held back, and comes now.</summary>
    CameLate,

    /// <summary>The app took one message in no form; it is only in the conversation.</summary>
    WasLost,
}
