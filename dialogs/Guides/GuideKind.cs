namespace FamilyGuide.Dialogs.Guides;

/// <summary>The guides that take somebody by the hand. Their names are stored with conversations.</summary>
public enum GuideKind
{
    /// <summary>Bringing a relative home.</summary>
    Repatriation,

    Rights,

    /// <summary>Before, on and after the day of arrival.</summary>
    Reception,
}
