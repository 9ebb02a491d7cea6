using System.Globalization;

namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>Times as a volunteer reads them.</summary>
static class InWords
{
    public static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Span(TimeSpan span) => span switch
    {
        { TotalMinutes: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:F0} seconds"),
        { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:F0} minutes"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:F0} hours"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:F0} days"),
    };
}
