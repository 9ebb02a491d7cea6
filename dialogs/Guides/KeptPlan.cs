namespace FamilyGuide.Dialogs.Guides;

/// <summary>The plan as a conversation remembers it, to tell what has changed and what is done.</summary>
/// <param name="Kind">Which guide made it.</param>
/// <param name="Made">The day on which it was shown first, or its changes were told.</param>
/// <param name="Steps">Its entries, as <c>id@version</c>.</param>
/// <param name="Done">Ids of entries that the person has ticked off.</param>
public sealed record KeptPlan(
    GuideKind Kind, DateOnly Made, IReadOnlyList<string> Steps, IReadOnlyList<string> Done);
