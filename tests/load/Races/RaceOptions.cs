using FamilyGuide.Load.Hosts;

namespace FamilyGuide.Load.Races;

/// <summary>How many messages come at once to one conversation.</summary>
sealed record RaceOptions(FileInfo Bot) : InstallationOptions(Bot)
{
    public int Messages { get; init; } = 100;

    /// <summary>How often, each time in a new conversation.</summary>
    public int Times { get; init; } = 1;

    /// <summary>For the answer to one message, and for those to all that came at once.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);
}
