using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>What a conversation remembers of a person who is wanted, awaited or there.</summary>
/// <param name="Lane">What kind of person.</param>
/// <param name="Severity">How soon.</param>
/// <param name="Reason">As in <see cref="HandoffRequest.Reason"/>.</param>
/// <param name="Phase">How far it has come.</param>
public sealed record KeptHandoff(Lane Lane, Severity Severity, string Reason, HandoffPhase Phase)
{
    /// <summary>What is left out: an answer by its question (<c>Where</c>), a message (<c>#17</c>).</summary>
    public IReadOnlyList<string> Struck { get; init; } = [];

    /// <summary>How long it was said that it would take, in minutes; null when that was not known.</summary>
    public int? PromisedMinutes { get; init; }

    /// <summary>The person has asked for a photo: our page has a button for it.</summary>
    public bool TakesPhotos { get; init; }

    internal KeptHandoff Toggling(string line) => this with
    {
        Struck = Struck.Contains(line, StringComparer.Ordinal)
            ? [.. Struck.Where(struck => struck != line)]
            : [.. Struck, line],
    };
}

/// <summary>Names are stored: add, but don't rename.</summary>
public enum HandoffPhase
{
    /// <summary>The family sees what would be passed on, and has not decided.</summary>
    Preparing,

    Waiting,

    /// <summary>A person is there and answers; the guide is silent.</summary>
    Active,
}
