using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyGuide.Bot.Conversations.Access;

/// <summary>
/// Fetches the tokens' key before the first request, so that a restart keeps everybody's tokens good.
/// </summary>
/// <remarks>It must be registered after what opens the store: hosted services start in their order.</remarks>
sealed class AccessKeyLoading(AccessTokens tokens, IConversationStore store) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) =>
        tokens.UseKey(await store.SharedKeyAsync(AccessTokens.KeyPurpose, cancellationToken));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
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
