using System.Text.Json;
using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Storage;

/// <summary>What an engine finds in its tables for a checkup.</summary>
/// <param name="Newest">The newest time that stands in the log; null when it is empty.</param>
/// <param name="OldestQuiet">When the conversation that has been quiet for longest was last written to.</param>
/// <param name="Book">What stands in the book of upkeep.</param>
sealed record FoundStore(long? Newest, long? OldestQuiet, IReadOnlyList<UpkeepEntry> Book)
{
    public const string FindTimes = "select max(last_at), min(last_at) from conversations";
    public const string FindBook = "select task, at, report from upkeep where at > 0";

    public StoreCheckup ToCheckup(int known, int found, RetentionOptions retention) => new()
    {
        SchemaKnown = known,
        SchemaFound = found,
        NewestKept = Time(Newest),
        LastRetention = Entry(UpkeepTask.Retention) is { } run ? RetentionOf(run, retention) : null,
        LastBackup = Entry(UpkeepTask.Backup) is { } backup
            ? new(backup.At, Read(backup, UpkeepJson.Default.BackupReport).HasSucceeded)
            : null,
        LastDrill = Entry(UpkeepTask.Drill) is { } drill ? DrillOf(drill) : null,
        LastNotice = Entry(UpkeepTask.Notices) is { } notice
            ? new(notice.At, Read(notice, UpkeepJson.Default.NoticeReport).Code)
            : null,
    };

    static DateTimeOffset? Time(long? milliseconds) =>
        milliseconds is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;

    static T Read<T>(UpkeepEntry entry, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(entry.Report, type)!;

    static DrillRun DrillOf(UpkeepEntry entry)
    {
        var report = Read(entry, UpkeepJson.Default.DrillReport);
        return new(entry.At, report.IsEqual, TimeSpan.FromSeconds(report.Seconds));
    }

    RetentionRun RetentionOf(UpkeepEntry entry, RetentionOptions retention)
    {
        var report = Read(entry, UpkeepJson.Default.RetentionReport);
        var due = Time(OldestQuiet)?.AddDays(retention.ConversationDays);
        return new(
            entry.At,
            new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["conversations"] = report.Conversations,
                ["arrival keys"] = report.ArrivalKeys,
                ["tickets"] = report.Tickets,
            },
            due < entry.At ? due : null);
    }

    UpkeepEntry? Entry(string task) => Book.FirstOrDefault(entry => entry.Task == task);
}
