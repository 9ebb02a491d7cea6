using System.Collections.Immutable;

namespace FamilyGuide.Load.Clocks;

/// <summary>Where the bot's clock is put, seen from the real one.</summary>
sealed record ClockStep(string Name, TimeSpan Offset)
{
    /// <summary>The bot is killed before and started after.</summary>
    public bool Restarts { get; init; }

    /// <summary>The last step is the earliest, so that every token is good again and all can be read.</summary>
    public static ImmutableArray<ClockStep> All(DateTimeOffset now) =>
    [
        new("ten minutes on", TimeSpan.FromMinutes(10)),
        new("ten minutes back", TimeSpan.Zero),
        new("ten more back", TimeSpan.FromMinutes(-10)),
        new("a leap second again", TimeSpan.FromMinutes(-10) - TimeSpan.FromSeconds(1)),
        new("a day on", TimeSpan.FromDays(1)),
        new("a day back", TimeSpan.Zero),
        new("summer time begins", SummerTimeBegins - now),
        new("summer time ends", SummerTimeEnds - now),
        new("back to today, killed", TimeSpan.Zero) { Restarts = true },
        new("a day before today", TimeSpan.FromDays(-1)),
        new("two days before, killed", TimeSpan.FromDays(-2)) { Restarts = true },
    ];

    /// <summary>A second before the clocks of Stockholm jump from two to three.</summary>
    static DateTimeOffset SummerTimeBegins { get; } = new(2027, 3, 28, 0, 59, 59, TimeSpan.Zero);

    /// <summary>And before they go through an hour for the second time.</summary>
    static DateTimeOffset SummerTimeEnds { get; } = new(2027, 10, 31, 0, 59, 59, TimeSpan.Zero);
}
