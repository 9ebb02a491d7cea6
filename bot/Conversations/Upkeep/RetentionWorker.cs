using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>Forgets what has been kept long enough, every hour, on one machine at a time.</summary>
sealed partial class RetentionWorker(
    IForgetting store,
    IUpkeepBook book,
    IEnumerable<IForgetsInTime> others,
    IOptions<RetentionOptions> options,
    TimeProvider clock,
    ILogger<RetentionWorker> logger) : BackgroundService
{
    /// <summary>At once: milliseconds of the store's time.</summary>
    const int AtOnce = 100;

    static readonly TimeSpan BetweenRuns = TimeSpan.FromHours(1);

    /// <summary>Longer than a run can take; then another machine may lead.</summary>
    static readonly TimeSpan Term = TimeSpan.FromMinutes(30);

    long? _lastRun;

    /// <summary>One run, unless another machine is at it.</summary>
    /// <returns>Null when another machine is.</returns>
    public async Task<RetentionReport?> RunAsync(CancellationToken cancellationToken)
    {
        if (!await book.TryLeadAsync(UpkeepTask.Retention, Term, cancellationToken))
        {
            return null;
        }

        var time = await LookAtClockAsync(cancellationToken);
        var report = await ForgetAsync(time, cancellationToken);
        await book.RecordAsync(UpkeepTask.Retention, report.ToJson(), cancellationToken);
        ConversationMeter.Deleted("conversations", report.Conversations);
        ConversationMeter.Deleted("arrival-keys", report.ArrivalKeys);
        ConversationMeter.Deleted("tickets", report.Tickets);
        Note(report);
        return report;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenRuns, clock);
        do
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (StoreUnavailableException error)
            {
                Log.RetentionPostponed(logger, error.Code);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    static async Task<int> ForgetAllAsync(Func<Task<int>> some)
    {
        var (all, last) = (0, AtOnce);
        while (last == AtOnce)
        {
            last = await some();
            all += last;
        }

        return all;
    }

    void Note(RetentionReport report)
    {
        if (report is { Conversations: 0, ArrivalKeys: 0, Tickets: 0, IsClockInDoubt: false })
        {
            Log.NothingWasOld(logger);
        }
        else
        {
            Log.RetentionRan(
                logger, report.Conversations, report.ArrivalKeys, report.Tickets, report.IsClockInDoubt);
        }
    }

    async Task<RetentionClock> LookAtClockAsync(CancellationToken cancellationToken)
    {
        var before = RetentionClock.Read(await book.FindAsync(UpkeepTask.RetentionClock, cancellationToken));
        var lived = _lastRun is { } last ? clock.GetElapsedTime(last) : TimeSpan.Zero;
        var now = RetentionClock.After(before, await store.NowAsync(cancellationToken), lived);
        await book.RecordAsync(UpkeepTask.RetentionClock, now.ToJson(), cancellationToken);
        _lastRun = clock.GetTimestamp();
        return now;
    }

    async Task<RetentionReport> ForgetAsync(RetentionClock time, CancellationToken cancellationToken)
    {
        var quietSince = time.Now.AddDays(-options.Value.ConversationDays);
        var arrivedBefore = time.Now.AddDays(-options.Value.ArrivalKeyDays);
        var report = new RetentionReport(
            await ForgetAllAsync(() => store.ForgetConversationsAsync(quietSince, AtOnce, cancellationToken)),
            await ForgetAllAsync(() => store.ForgetArrivalKeysAsync(arrivedBefore, AtOnce, cancellationToken)),
            await ForgetAllAsync(() => store.ForgetTicketsAsync(time.Now, AtOnce, cancellationToken)),
            time.IsInDoubt);
        foreach (var other in others)
        {
            await other.ForgetAsync(time.Now, cancellationToken);
        }

        if (report.Conversations > 0)
        {
            await store.TidyAsync(cancellationToken);
        }

        return report;
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "RetentionRan: nothing was old")]
        public static partial void NothingWasOld(ILogger logger);

        [LoggerMessage(3, LogLevel.Information,
            "RetentionRan: {Conversations} conversations, {ArrivalKeys} arrival keys, {Tickets} tickets. "
            + "Clock in doubt: {IsClockInDoubt}")]
        public static partial void RetentionRan(
            ILogger logger, int conversations, int arrivalKeys, int tickets, bool isClockInDoubt);

        [LoggerMessage(2, LogLevel.Warning, "RetentionPostponed: {Code}")]
        public static partial void RetentionPostponed(ILogger logger, string code);
    }
}
