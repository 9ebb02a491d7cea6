using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Conversations.Deliveries;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.Telegram;

static class TelegramRegistration
{
    public const string Path = "/channels/telegram";

    /// <summary>Longer than Telegram keeps a question open.</summary>
    static readonly TimeSpan AskingPatience = TimeSpan.FromSeconds(70);

    /// <summary>Nothing of it is there unless an operator has set it up.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.HasChannel(TelegramOptions.Section))
        {
            return services;
        }

        services.AddOptions<TelegramOptions>()
            .Bind(configuration.GetSection(TelegramOptions.Section))
            .ValidateOnStart();
        services.AddHttpClient(TelegramPolling.Client, http => http.Timeout = AskingPatience).RemoveAllLoggers();
        return services
            .AddMessaging(TelegramSender.Name, configuration)
            .AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsAttributes>()
            .AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsRules>()
            .AddSingleton<TelegramClient>()
            .AddSingleton<TelegramIntake>()
            .AddSingleton<IChannelSender, TelegramSender>()
            .AddHostedService<TelegramPolling>();
    }

    public static void MapTelegram(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<TelegramIntake>() is { } intake
            && app.ServiceProvider.GetRequiredService<IOptions<TelegramOptions>>().Value.HasWebhook)
        {
            app.MapPost(Path, intake.TakeAsync);
        }
    }
}
