using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Channels.Meta;
using FamilyGuide.Bot.Conversations.Deliveries;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.WhatsApp;

static class WhatsAppRegistration
{
    const string Path = "/channels/whatsapp";

    /// <summary>Nothing of it is there unless an operator has set it up.</summary>
    public static IServiceCollection AddWhatsApp(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.HasChannel(WhatsAppOptions.Section))
        {
            return services;
        }

        services.AddOptions<WhatsAppOptions>()
            .Bind(configuration.GetSection(WhatsAppOptions.Section))
            .ValidateOnStart();
        services.TryAddSingleton<GraphClient>();
        return services
            .AddMessaging(WhatsAppSender.Name, configuration)
            .AddSingleton<IValidateOptions<WhatsAppOptions>, WhatsAppOptionsAttributes>()
            .AddSingleton<WhatsAppWebhook>()
            .AddSingleton<IChannelSender, WhatsAppSender>();
    }

    public static void MapWhatsApp(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<WhatsAppWebhook>() is { } webhook)
        {
            app.MapGet(Path, webhook.ConfirmAsync);
            app.MapPost(Path, webhook.TakeAsync);
        }
    }
}
