using System.Data.Common;
using FamilyGuide.Bot.Conversations.Counting;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>Counts of all machines together.</summary>
static class CountRow
{
    public const string Select = """
        select week, measure, of_what, cast(sum(families) as bigint) from counts
        where week >= $1 group by week, measure, of_what order by week, measure, of_what
        """;

    /// <returns>Null when a newer program has counted something that this one doesn't know.</returns>
    public static WeekCount? Read(DbDataReader row) => Enum.TryParse<Measure>(row.GetString(1), out var measure)
        ? new(Weeks.FromNumber(row.GetInt64(0)), measure, row.GetString(2), row.GetInt64(3))
        : null;

    public static IReadOnlyList<WeekCount> Known(IEnumerable<WeekCount?> counts) => [.. counts.OfType<WeekCount>()];
}
