using FamilyGuide.Load.DirectLine;

namespace FamilyGuide.Load.Kills;

/// <summary>How often to kill which bot, and who writes to it meanwhile.</summary>
sealed record KillOptions(FileInfo Bot)
{
    public int Times { get; init; } = 20;

    public int Conversations { get; init; } = 20;

    /// <summary>The bot's data folder; a fresh one, removed when all is well, if null.</summary>
    public string? Data { get; init; }

    public Entrance Entrance { get; init; } = Entrance.Page;

    public int Canaries { get; init; } = 50;

    /// <summary>The shortest and longest time from a healthy bot to its end.</summary>
    public TimeSpan ShortestLife { get; init; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan LongestLife { get; init; } = TimeSpan.FromMilliseconds(600);

    /// <summary>Compares the number of replies with what the same step of the script has without a crash.</summary>
    public bool ComparesReplyCounts { get; init; } = true;

    /// <summary>The same seed kills after the same times.</summary>
    public int Seed { get; init; } = Environment.TickCount;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
