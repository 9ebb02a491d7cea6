namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>Looks again and again as long as the program runs, at once when it starts.</summary>
/// <remarks>When the store is not there, what was seen last stays; the next look asks again.</remarks>
public abstract partial class LookingService(TimeSpan betweenLooks, TimeProvider clock, ILogger logger)
    : BackgroundService
{
    protected TimeProvider Clock => clock;

    /// <summary>Looks now; the program does so by itself.</summary>
    public abstract Task LookAsync(CancellationToken cancellationToken);

    protected void Failed(StoreUnavailableException error) => Log.LookFailed(logger, error.Code);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(betweenLooks, clock);
        try
        {
            do
            {
                await TryLookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    async Task TryLookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await LookAsync(stoppingToken);
        }
        catch (StoreUnavailableException error)
        {
            Failed(error);
        }
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "LookFailed: {Code}")]
        public static partial void LookFailed(ILogger logger, string code);
    }
}
