using System.Globalization;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>
/// When a family in a messaging app allows us to write first, by the clock where they live. Written
/// <c>8-20 Europe/Stockholm</c>.
/// </summary>
/// <param name="From">The hour from which on.</param>
/// <param name="To">The hour until which; 24 is midnight.</param>
/// <param name="Zone">How that clock is called.</param>
public sealed record WritingHours(int From, int To, string Zone)
{
    const int Midnight = 24;

    /// <summary>Null when nothing was allowed, or nobody can tell what: then nothing is sent.</summary>
    public static WritingHours? Parse(string? text)
    {
        if (text?.Split(' ') is not [var hours, var zone]
            || hours.Split('-') is not [var first, var last]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            || from >= to || to > Midnight
            || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            return null;
        }

        return new(from, to, zone);
    }

    /// <summary>How long to wait until something may be sent; nothing when it may be now.</summary>
    public TimeSpan WaitAt(DateTimeOffset now)
    {
        var clock = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(Zone)).TimeOfDay;
        var (from, to) = (TimeSpan.FromHours(From), TimeSpan.FromHours(To));
        return clock < from ? from - clock
            : clock < to ? TimeSpan.Zero
            : TimeSpan.FromHours(Midnight) - clock + from;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From}-{To} {Zone}");
}
