using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyGuide.Bot.Conversations.Deliveries;

static class DeliveryServices
{
    /// <summary>Every channel with a provider calls it; the first call counts.</summary>
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(DeliveryQueue)))
        {
            return services;
        }

        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<DeliveryQueue>()
            .AddSingleton<INewsListener>(provider => provider.GetRequiredService<DeliveryQueue>())
            .AddSingleton<PageNumber>()
            .AddSingleton<Announcing>()
            .AddSingleton<Delivering>()
            .AddHostedService<DeliveryWorker>()
            .AddHostedService<Leaving>();
    }
}
