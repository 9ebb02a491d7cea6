using System.Diagnostics.CodeAnalysis;
using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.Storage;

/// <summary>Opens the store. One that is away does not keep the program from starting.</summary>
/// <remarks>
/// While it is away everything that needs it is answered 503, and the emergency page is there: better than a machine
/// that has to be started again by somebody. What is wrong for good, such as a key that isn't the store's, stops it.
/// </remarks>
sealed partial class StoreOpening(
    IConversationStore store, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<StoreOpening> logger)
    : IHostedService, IDisposable
{
    static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    readonly CancellationTokenSource _stopping = new();

    Task _opening = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.OpenAsync(cancellationToken);
        }
        catch (StoreUnavailableException error)
        {
            Log.StoreAway(logger, error.Code);
            _opening = Task.Run(() => OpenWhenItIsBackAsync(_stopping.Token), CancellationToken.None);
        }
    }

    [SuppressMessage("Usage", "VSTHRD003", Justification = "It was begun here, and nobody else waits for it.")]
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _opening;
    }

    public void Dispose() => _stopping.Dispose();

    async Task OpenWhenItIsBackAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!await IsOpenedAsync(cancellationToken))
            {
                await Task.Delay(BetweenTries, clock, cancellationToken);
            }

            Log.StoreBack(logger);
        }
        catch (InvalidOperationException error)
        {
            Log.StoreRefused(logger, error.Message);
            lifetime.StopApplication();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program stops before the store came back.
        }
    }

    async Task<bool> IsOpenedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.OpenAsync(cancellationToken);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "StoreAway: {Code}. Trying until it is there.")]
        public static partial void StoreAway(ILogger logger, string code);

        [LoggerMessage(2, LogLevel.Information, "StoreBack")]
        public static partial void StoreBack(ILogger logger);

        [LoggerMessage(3, LogLevel.Critical, "StoreRefused: {Why}")]
        public static partial void StoreRefused(ILogger logger, string why);
    }
}
