namespace FamilyGuide.Bot.Conversations.Counting;

/// <summary>What is counted of a week, each family once. Names are stored: add, but don't rename.</summary>
public enum Measure
{
    /// <summary>Wrote something that the guide had to think about.</summary>
    Asked,

    /// <summary>Got an answer from an entry.</summary>
    Answered,

    /// <summary>Asked something that the guide had nothing about.</summary>
    Unanswered,

    /// <summary>Wanted a person, and allowed something or nothing to be passed on.</summary>
    WantedPerson,

    /// <summary>Somebody came within the time that was said.</summary>
    WaitKept,

    /// <summary>It took longer than was said, or nobody came.</summary>
    WaitBroken,

    /// <summary>No time was said, and somebody came.</summary>
    WaitUnpromised,

    /// <summary>Asked, in a language: its code.</summary>
    Language,

    /// <summary>Asked, from a country that they named: its code.</summary>
    Country,
}
