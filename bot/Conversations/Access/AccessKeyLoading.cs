using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyGuide.Bot.Conversations.Access;

/// <summary>
/// Fetches the tokens' key before the first request, so that a restart keeps everybody's tokens good. If the store is
/// out, the program starts without, and the key is fetched as soon as the store is back.
/// </summary>
/// <remarks>It must be registered after what opens the store: hosted services start in their order.</remarks>
sealed partial class AccessKeyLoading(
    AccessTokens tokens, IConversationStore store, TimeProvider clock, ILogger<AccessKeyLoading> logger)
    : BackgroundService
{
    /// <summary>A store that comes back is noticed before anybody who was told to wait is here again.</summary>
    public static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    bool _isMissed;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await TryLoadAsync(cancellationToken))
        {
            await base.StartAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do
        {
            await Task.Delay(BetweenTries, clock, stoppingToken);
        }
        while (!await TryLoadAsync(stoppingToken));
    }

    async Task<bool> TryLoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            tokens.UseKey(await store.SharedKeyAsync(AccessTokens.KeyPurpose, cancellationToken));
        }
        catch (StoreUnavailableException error)
        {
            if (!_isMissed)
            {
                Log.TokenKeyMissing(logger, error.Code);
            }

            _isMissed = true;
            return false;
        }

        if (_isMissed)
        {
            Log.TokenKeyLoaded(logger);
        }

        return true;
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "TokenKeyMissing: {Code}. Nobody can begin until the store is back.")]
        public static partial void TokenKeyMissing(ILogger logger, string code);

        [LoggerMessage(2, LogLevel.Information, "TokenKeyLoaded")]
        public static partial void TokenKeyLoaded(ILogger logger);
    }
}

static class AccessTokensRegistration
{
    /// <summary>Every feature that uses tokens may call it; the first call counts.</summary>
    public static IServiceCollection AddAccessTokens(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AccessTokens>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AccessKeyLoading>());
        return services;
    }
}
