using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Conversations.Edge.Limits;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyGuide.Bot.Channels.Messaging;

static class MessagingServices
{
    /// <summary>Longer than any provider takes that is well; shorter than a lease.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What channels with a provider share; each of them calls it.</summary>
    /// <param name="services">The program's.</param>
    /// <param name="channel">Its name, and that of its HTTP client, which logs no address.</param>
    /// <param name="configuration">Where the limits stand.</param>
    public static IServiceCollection AddMessaging(
        this IServiceCollection services, string channel, IConfiguration configuration)
    {
        services.AddDeliveries();
        services.AddFamilyLimits(configuration);
        services.TryAddSingleton<Flood>();
        services.TryAddSingleton<ProviderInbox>();
        services.TryAddSingleton<Webhook>();
        services.AddHttpClient(channel, http => http.Timeout = Patience).RemoveAllLoggers();
        return services;
    }

    /// <summary>Whether an operator has set up the channel.</summary>
    public static bool HasChannel(this IConfiguration configuration, string section) =>
        configuration.GetSection(section).GetChildren().Any(setting => !string.IsNullOrWhiteSpace(setting.Value));
}
