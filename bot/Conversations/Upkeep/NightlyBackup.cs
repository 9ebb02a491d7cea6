using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>
/// Every night, on one machine at a time: a backup, the proof that it brings everything back, and the end of those that
/// are too old.
/// </summary>
sealed partial class NightlyBackup(
    IStoreArchives archives,
    IUpkeepBook book,
    IOptions<BackupOptions> options,
    TimeProvider clock,
    ILogger<NightlyBackup> logger) : BackgroundService
{
    /// <summary>Not while a machine that was just started is busiest.</summary>
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);

    static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    /// <summary>Longer than a backup can take; then another machine may try.</summary>
    static readonly TimeSpan Term = TimeSpan.FromHours(2);

    /// <summary>Makes the backup if its hour has come, unless it is made already or another machine is at it.</summary>
    public async Task RunIfDueAsync(CancellationToken cancellationToken)
    {
        if (IsDue(await book.FindAsync(UpkeepTask.Backup, cancellationToken), clock.GetUtcNow())
            && await book.TryLeadAsync(UpkeepTask.Backup, Term, cancellationToken))
        {
            var file = Path.Combine(
                archives.Folder,
                clock.GetUtcNow().ToString("'familyguide-'yyyyMMdd'T'HHmmss'Z.backup'", CultureInfo.InvariantCulture));
            var backup = await BackUpAsync(file, cancellationToken);
            await book.RecordAsync(UpkeepTask.Backup, backup.ToJson(), cancellationToken);
            if (backup.HasSucceeded)
            {
                var drill = await TryOutAsync(file, cancellationToken);
                await book.RecordAsync(UpkeepTask.Drill, drill.ToJson(), cancellationToken);
            }

            await PruneAsync(backup.HasSucceeded, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunIfDueAsync(stoppingToken);
            }
            catch (StoreUnavailableException error)
            {
                Log.BackupPostponed(logger, error.Code);
            }
        }
    }

    bool IsDue(UpkeepEntry? last, DateTimeOffset now)
    {
        if (last is null)
        {
            return true;
        }

        // An entry of tomorrow was written by a clock that was wrong.
        var hasSucceeded = JsonSerializer.Deserialize(last.Report, UpkeepJson.Default.BackupReport)!.HasSucceeded;
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(options.Value.Hour);
        var due = now >= today ? today : today.AddDays(-1);
        return last.At < (hasSucceeded ? due : now - AfterFailure) || last.At > now.AddDays(1);
    }

    async Task<BackupReport> BackUpAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(archives.Folder);
            var made = await archives.BackUpAsync(file, cancellationToken);
            Log.BackupMade(logger, made.Conversations, made.Entries, made.Bytes, made.Took.TotalSeconds);
            return new(HasSucceeded: true, made.Conversations, made.Entries, made.Took.TotalSeconds);
        }
        catch (Exception error) when (CodeOf(error) is { } code)
        {
            Log.BackupFailed(logger, code);
            return new(HasSucceeded: false, 0, 0, 0, code);
        }
    }

    async Task<DrillReport> TryOutAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var made = await archives.TryOutAsync(file, cancellationToken);
            var code = made.IsGood ? null : "different";
            Log.BackupTriedOut(logger, made.IsGood, made.Comparison.ConversationsFound, made.Took.TotalSeconds);
            return new(
                made.IsGood,
                made.Comparison.ConversationsFound,
                made.Comparison.EntriesFound,
                made.Took.TotalSeconds,
                code);
        }
        catch (Exception error) when (CodeOf(error) is { } code)
        {
            Log.DrillFailed(logger, code);
            return new(IsEqual: false, 0, 0, 0, code);
        }
    }

    /// <remarks>
    /// Key files go in any case: that is what a family was promised. Backups go only when there is a newer one.
    /// </remarks>
    async Task PruneAsync(bool hasNewer, CancellationToken cancellationToken)
    {
        var trusted = RetentionClock.Read(await book.FindAsync(UpkeepTask.RetentionClock, cancellationToken));
        archives.Prune(
            trusted?.Now ?? clock.GetUtcNow(),
            hasNewer ? TimeSpan.FromDays(options.Value.KeepDays) : TimeSpan.MaxValue);
    }

    static string? CodeOf(Exception error) => error switch
    {
        StoreUnavailableException store => store.Code,
        InvalidOperationException => "archive-refused",
        IOException or UnauthorizedAccessException => "archive-io",
        _ => null,
    };

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information,
            "BackupMade: {Conversations} conversations, {Entries} entries, {Bytes} bytes, {Seconds} s")]
        public static partial void BackupMade(
            ILogger logger, long conversations, long entries, long bytes, double seconds);

        [LoggerMessage(2, LogLevel.Error, "BackupFailed: {Code}")]
        public static partial void BackupFailed(ILogger logger, string code);

        [LoggerMessage(3, LogLevel.Information,
            "BackupTriedOut: equal {IsEqual}, {Conversations} conversations, {Seconds} s")]
        public static partial void BackupTriedOut(ILogger logger, bool isEqual, long conversations, double seconds);

        [LoggerMessage(4, LogLevel.Error, "DrillFailed: {Code}")]
        public static partial void DrillFailed(ILogger logger, string code);

        [LoggerMessage(5, LogLevel.Warning, "BackupPostponed: {Code}")]
        public static partial void BackupPostponed(ILogger logger, string code);
    }
}
