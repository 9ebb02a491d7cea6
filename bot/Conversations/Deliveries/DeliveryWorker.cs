namespace FamilyGuide.Bot.Conversations.Deliveries;

/// <summary>Sends what was said to families on messaging channels: what is said here, and what nobody sends.</summary>
sealed partial class DeliveryWorker(
    IDeliveryBook book, DeliveryQueue queue, Delivering delivering, TimeProvider clock, ILogger<DeliveryWorker> logger)
    : BackgroundService
{
    /// <summary>Most of it is waiting for a provider, which take some thirty messages a second each.</summary>
    const int AtOnce = 16;

    const int MostFoundAtOnce = 500;

    static readonly TimeSpan BetweenSearches = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        [.. Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(stoppingToken)), SearchAsync(stoppingToken)]);

    async Task WorkAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var id in queue.TakeAsync(stoppingToken))
            {
                await TryAsync(id, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    async Task TryAsync(ConversationId id, CancellationToken stoppingToken)
    {
        try
        {
            await delivering.RunAsync(id, stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // It stands in the log: the search finds it when its lease has run out.
            Log.DeliveryPostponed(logger, (error as StoreUnavailableException)?.Code ?? error.GetType().Name);
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
            foreach (var id in await book.FindDeliveriesAsync(MostFoundAtOnce, stoppingToken))
            {
                queue.Enqueue(id);
            }

            return null;
        }
        catch (StoreUnavailableException error)
        {
            if (error.Code != lastTrouble)
            {
                Log.DeliveryPostponed(logger, error.Code);
            }

            return error.Code;
        }
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "DeliveryPostponed: {Code}")]
        public static partial void DeliveryPostponed(ILogger logger, string code);
    }
}
