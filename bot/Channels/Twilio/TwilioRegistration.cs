using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Conversations.Deliveries;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.Twilio;

static class TwilioRegistration
{
    const string Path = "/channels/twilio";

    /// <summary>Nothing of it is there unless an operator has set it up.</summary>
    public static IServiceCollection AddTwilio(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.HasChannel(TwilioOptions.Section))
        {
            return services;
        }

        services.AddOptions<TwilioOptions>()
            .Bind(configuration.GetSection(TwilioOptions.Section))
            .ValidateOnStart();
        return services
            .AddMessaging(TwilioSender.Client, configuration)
            .AddSingleton<IValidateOptions<TwilioOptions>, TwilioOptionsAttributes>()
            .AddSingleton<IValidateOptions<TwilioOptions>, TwilioOptionsRules>()
            .AddSingleton<TwilioWebhook>()
            .AddSingleton(provider => Sender(provider, TwilioSender.Sms))
            .AddSingleton(provider => Sender(provider, TwilioSender.WhatsApp));
    }

    public static void MapTwilio(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<TwilioWebhook>() is { } webhook)
        {
            app.MapPost(Path, webhook.TakeAsync);
        }
    }

    static IChannelSender Sender(IServiceProvider provider, string channel) => new TwilioSender(
        channel,
        provider.GetRequiredService<IHttpClientFactory>(),
        provider.GetRequiredService<IOptions<TwilioOptions>>(),
        provider.GetRequiredService<TimeProvider>());
}
