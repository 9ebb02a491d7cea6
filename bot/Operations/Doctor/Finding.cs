namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>One thing that the doctor looked at.</summary>
/// <param name="Level">How it is.</param>
/// <param name="What">What is the case, in one sentence that a volunteer understands.</param>
/// <param name="ToDo">What to do about it, in one sentence; null when there is nothing to do.</param>
sealed record Finding(FindingLevel Level, string What, string? ToDo)
{
    public static Finding Well(string what, string? toDo = null) => new(FindingLevel.Well, what, toDo);

    public static Finding Attention(string what, string toDo) => new(FindingLevel.Attention, what, toDo);

    public static Finding Bad(string what, string toDo) => new(FindingLevel.Bad, what, toDo);
}

enum FindingLevel
{
    Well,

    /// <summary>Families are served, but somebody should look at it this week.</summary>
    Attention,

    /// <summary>Families are not served, not safe, or would lose what they wrote: today.</summary>
    Bad,
}
