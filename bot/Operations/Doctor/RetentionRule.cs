using System.Globalization;
using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>What families were promised to be deleted is deleted.</summary>
static class RetentionRule
{
    /// <summary>It runs every day; an hour for a late start.</summary>
    static readonly TimeSpan Usual = TimeSpan.FromHours(25);

    /// <summary>What has not run over a weekend does not run.</summary>
    static readonly TimeSpan TooLong = TimeSpan.FromDays(3);

    const string Ask = "See in the program's log why its retention stopped, and start the program again.";

    public static Finding Judge(RetentionRun? last, DateTimeOffset now) => last switch
    {
        null => Finding.Attention(
            "Nothing has been deleted by age yet.", "Let the program run for a day and ask the doctor again."),
        { OldestOverdue: { } due } when now - due > Usual => Finding.Bad(
            $"Something is still kept that should have been deleted on {Day(due)}.", Ask),
        _ when now - last.At > TooLong => Finding.Bad($"Nothing has been deleted by age since {Day(last.At)}.", Ask),
        _ when now - last.At > Usual => Finding.Attention($"Nothing has been deleted by age since {Day(last.At)}.", Ask),
        _ => Finding.Well($"What is too old was last deleted on {Day(last.At)}: {Counts(last.Deleted)}."),
    };

    static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    static string Counts(IReadOnlyDictionary<string, long> deleted) => deleted.Values.Sum() == 0
        ? "nothing was"
        : string.Join(", ", deleted.OrderBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Value} {row.Key}")));
}
