namespace FamilyGuide.Bot.Conversations.Counting;

/// <summary>One more family of a week. Nothing in it leads back to them.</summary>
/// <param name="Week">Its Monday, in UTC: no finer time is kept.</param>
/// <param name="Measure">What they did.</param>
/// <param name="Of">A language's or country's code; else empty.</param>
public readonly record struct CountedOnce(DateOnly Week, Measure Measure, string Of = "");

/// <summary>How many families of a week.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Measure">What they did.</param>
/// <param name="Of">A language's or country's code; else empty.</param>
/// <param name="Families">How many: not to be shown as it is when they are few.</param>
public sealed record WeekCount(DateOnly Week, Measure Measure, string Of, long Families);

/// <summary>Weeks as they are counted: from Monday to Sunday, in UTC.</summary>
public static class Weeks
{
    const int DaysAWeek = 7;

    static readonly DateOnly FirstDay = DateOnly.FromDateTime(DateTime.UnixEpoch);

    public static DateOnly Of(DateTimeOffset time)
    {
        var day = DateOnly.FromDateTime(time.UtcDateTime);
        return day.AddDays(-(((int)day.DayOfWeek + DaysAWeek - 1) % DaysAWeek));
    }

    /// <summary>Days since 1970-01-01, as a store keeps them.</summary>
    public static long ToNumber(DateOnly week) => week.DayNumber - FirstDay.DayNumber;

    public static DateOnly FromNumber(long number) => FirstDay.AddDays((int)number);
}
