namespace FamilyGuide.Bot.Conversations.Turns;

/// <summary>
/// Runs the turns of this machine: those that come in here, and those that nobody has taken up elsewhere.
/// </summary>
sealed partial class TurnRunner(
    IConversationStore store,
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

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        [.. Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(stoppingToken)), SearchAsync(stoppingToken)]);

    async Task WorkAsync(CancellationToken cancellationToken)
    {
        await foreach (var (conversation, lease) in queue.TakeAsync(cancellationToken))
        {
            try
            {
                await RunTurnsAsync(conversation, lease, cancellationToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The arrival is on disk: the search finds it when its lease has run out. Nobody else shall wait for
                // it.
                Log.TurnPostponed(logger, (error as StoreUnavailableException)?.Code ?? error.GetType().Name);
            }
        }
    }

    async Task RunTurnsAsync(ConversationId conversation, Lease? lease, CancellationToken cancellationToken)
    {
        lease ??= await store.LeaseAsync(conversation, cancellationToken);
        while (lease is not null)
        {
            var effects = await turn.RunAsync(lease, cancellationToken);
            (_, lease) = await store.CommitAsync(lease, effects, cancellationToken);
            readers.Wake(conversation);
        }
    }

    async Task SearchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(BetweenSearches, clock);
        do
        {
            try
            {
                foreach (var conversation in await store.FindWaitingAsync(MostFoundAtOnce, cancellationToken))
                {
                    queue.Enqueue(conversation, lease: null);
                }
            }
            catch (StoreUnavailableException error)
            {
                Log.SearchFailed(logger, error.Code);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "TurnPostponed: {Code}")]
        public static partial void TurnPostponed(ILogger logger, string code);

        [LoggerMessage(2, LogLevel.Warning, "SearchFailed: {Code}")]
        public static partial void SearchFailed(ILogger logger, string code);
    }
}
