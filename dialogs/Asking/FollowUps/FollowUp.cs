namespace FamilyGuide.Dialogs.Asking.FollowUps;

/// <summary>A question that only makes sense with the topic that was spoken of.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Rest">What it names: a country's code, a place's id, or words.</param>
readonly record struct FollowUp(FollowUpKind Kind, string Rest = "");

enum FollowUpKind
{
    /// <summary>Why? How do you know?</summary>
    Why,

    HowLong,
    Cost,

    /// <summary>And in Denmark?</summary>
    Country,

    /// <summary>And in Roj?</summary>
    Place,

    /// <summary>What about his papers?</summary>
    About,
}
