using FamilyGuide.Load.Hosts;

namespace FamilyGuide.Load.Kills;

/// <summary>Who writes to which installation while something happens to it.</summary>
record DrillOptions(FileInfo Bot) : InstallationOptions(Bot)
{
    public int Conversations { get; init; } = 20;

    /// <summary>How often something happens.</summary>
    public int Times { get; init; } = 20;

    public int Canaries { get; init; } = 50;

    /// <summary>The shortest and longest time of quiet before it happens.</summary>
    public TimeSpan ShortestLife { get; init; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan LongestLife { get; init; } = TimeSpan.FromMilliseconds(600);

    /// <summary>How long a family waits for a reply: a lease of a dead host, and several deaths in a row.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between two tries to post the same message.</summary>
    public TimeSpan BetweenTries { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Compares the number of replies with what the same step of the script has without a crash.</summary>
    public bool ComparesReplyCounts { get; init; } = true;

    /// <summary>The same seed does it after the same times.</summary>
    public int Seed { get; init; } = Environment.TickCount;
}
