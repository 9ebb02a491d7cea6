using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Channels.Meta;
using FamilyGuide.Bot.Conversations.Deliveries;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.Messenger;

static class MessengerRegistration
{
    const string Path = "/channels/messenger";

    /// <summary>Nothing of it is there unless an operator has set it up.</summary>
    public static IServiceCollection AddMessenger(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.HasChannel(MessengerOptions.Section))
        {
            return services;
        }

        services.AddOptions<MessengerOptions>()
            .Bind(configuration.GetSection(MessengerOptions.Section))
            .ValidateOnStart();
        services.TryAddSingleton<GraphClient>();
        return services
            .AddMessaging(MessengerSender.Name, configuration)
            .AddSingleton<IValidateOptions<MessengerOptions>, MessengerOptionsAttributes>()
            .AddSingleton<MessengerWebhook>()
            .AddSingleton<IChannelSender, MessengerSender>();
    }

    public static void MapMessenger(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<MessengerWebhook>() is { } webhook)
        {
            app.MapGet(Path, webhook.ConfirmAsync);
            app.MapPost(Path, webhook.TakeAsync);
        }
    }
}
