namespace FamilyGuide.Bot.Conversations.Deliveries;

/// <summary>Asks providers to delete what families have deleted here.</summary>
sealed partial class Leaving(
    IConversationStore store,
    ICopyBook copies,
    IEnumerable<IChannelSender> senders,
    TimeProvider clock,
    ILogger<Leaving> logger) : BackgroundService
{
    /// <summary>About a day: then the name of a message is worth more forgotten than kept.</summary>
    const int MostAttempts = 20;

    const int MostFoundAtOnce = 100;

    static readonly TimeSpan BetweenSearches = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenSearches, clock);
        try
        {
            var trouble = "";
            do
            {
                trouble = await TryOnceAsync(trouble, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    /// <returns>Why it failed. It is said once, not every time that the store is away.</returns>
    async Task<string> TryOnceAsync(string lastTrouble, CancellationToken stoppingToken)
    {
        try
        {
            foreach (var id in await copies.FindLeavingAsync(MostFoundAtOnce, stoppingToken))
            {
                await DeleteAsync(id, stoppingToken);
            }

            return "";
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            var trouble = (error as StoreUnavailableException)?.Code ?? error.GetType().Name;
            if (trouble != lastTrouble)
            {
                Log.DeletionPostponed(logger, trouble);
            }

            return trouble;
        }
    }

    async Task DeleteAsync(ConversationId id, CancellationToken stoppingToken)
    {
        var leaving = await copies.LeaseLeavingAsync(id, stoppingToken);
        if (leaving is [] || await store.FindAsync(id, stoppingToken) is not { } conversation)
        {
            return;
        }

        var sender = senders.FirstOrDefault(one => one.Channel == conversation.Channel);
        var gone = sender is null
            ? []
            : await sender.DeleteAsync(conversation, [.. leaving.Select(one => one.Copy)], stoppingToken);
        var givenUp = leaving.Where(one => one.Attempts >= MostAttempts).Select(one => one.Copy.Place);
        await copies.ForgetCopiesAsync(id, [.. gone.Union(givenUp)], CancellationToken.None);
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "DeletionPostponed: {Code}")]
        public static partial void DeletionPostponed(ILogger logger, string code);
    }
}
