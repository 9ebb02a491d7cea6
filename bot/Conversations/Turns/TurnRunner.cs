using FamilyGuide.Bot.Conversations.Deliveries;

namespace FamilyGuide.Bot.Conversations.Turns;

/// <summary>
/// Runs the turns of this machine: those that come in here, and those that nobody has taken up elsewhere.
/// </summary>
sealed partial class TurnRunner(
    IConversationStore store,
    ICopyBook copies,
    TurnQueue queue,
    ReaderSignals readers,
    Turn turn,
    TimeProvider clock,
    ILogger<TurnRunner> logger) : BackgroundService
{
    /// <summary>
    /// Most of a turn's time is waiting for the disk, and those who wait together share its fsync: so many turns may
    /// wait at once.
    /// </summary>
    const int AtOnce = 128;

    const int MostFoundAtOnce = 1000;

    /// <summary>How long a conversation waits at most after its machine's lease has run out.</summary>
    static readonly TimeSpan BetweenSearches = TimeSpan.FromSeconds(1);

    /// <remarks>
    /// When the program stops, a turn that has begun is committed, and what has not begun is given back, so that
    /// another machine goes on at once.
    /// </remarks>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(
            [.. Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(stoppingToken)), SearchAsync(stoppingToken)]);
        while (queue.TryTake(out var left))
        {
            await GiveBackAsync(left.Lease);
        }
    }

    async Task WorkAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (conversation, lease) in queue.TakeAsync(stoppingToken))
            {
                await TryTurnsAsync(conversation, lease, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    async Task TryTurnsAsync(ConversationId conversation, Lease? lease, CancellationToken stoppingToken)
    {
        try
        {
            await RunTurnsAsync(conversation, lease, stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The arrival is on disk: the search finds it when its lease has run out. Nobody else shall wait for it.
            var code = (error as StoreUnavailableException)?.Code;
            ConversationMeter.TurnPostponed();
            if (code is not null)
            {
                ConversationMeter.StoreUnavailable(code);
            }

            Log.TurnPostponed(logger, code ?? error.GetType().Name);
        }
    }

    async Task RunTurnsAsync(ConversationId conversation, Lease? lease, CancellationToken stoppingToken)
    {
        lease ??= await store.LeaseAsync(conversation, stoppingToken);
        while (lease is not null && !stoppingToken.IsCancellationRequested)
        {
            var effects = await WithLeavingAsync(await turn.RunAsync(lease, CancellationToken.None), conversation);
            var arrived = lease.Arrival.Timestamp;
            (var outcome, lease) = await store.CommitAsync(lease, effects, CancellationToken.None);
            ConversationMeter.TurnEnded(outcome, arrived, clock.GetUtcNow());
            readers.Wake(conversation);
        }

        await GiveBackAsync(lease);
    }

    /// <summary>
    /// What lies at the provider is read while its key is there; the commit that destroys the key keeps it under the
    /// new one.
    /// </summary>
    async Task<TurnEffects> WithLeavingAsync(TurnEffects effects, ConversationId conversation) => effects.ForgetsAll
        ? effects with { Leaving = await copies.ReadCopiesAsync(conversation, CancellationToken.None) }
        : effects;

    async Task GiveBackAsync(Lease? lease)
    {
        try
        {
            if (lease is not null)
            {
                await store.ReleaseAsync(lease, CancellationToken.None);
            }
        }
        catch (StoreUnavailableException error)
        {
            // It runs out by itself.
            Log.TurnPostponed(logger, error.Code);
        }
    }

    async Task SearchAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenSearches, clock);
        try
        {
            string? trouble = null;
            do
            {
                trouble = await SearchOnceAsync(trouble, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    /// <returns>Why it failed. It is said once, not every second that the store is away.</returns>
    async Task<string?> SearchOnceAsync(string? lastTrouble, CancellationToken stoppingToken)
    {
        try
        {
            foreach (var conversation in await store.FindWaitingAsync(MostFoundAtOnce, stoppingToken))
            {
                queue.Enqueue(conversation, lease: null);
            }

            return null;
        }
        catch (StoreUnavailableException error)
        {
            ConversationMeter.StoreUnavailable(error.Code);
            if (error.Code != lastTrouble)
            {
                Log.SearchFailed(logger, error.Code);
            }

            return error.Code;
        }
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "TurnPostponed: {Code}")]
        public static partial void TurnPostponed(ILogger logger, string code);

        [LoggerMessage(2, LogLevel.Warning, "SearchFailed: {Code}")]
        public static partial void SearchFailed(ILogger logger, string code);
    }
}
