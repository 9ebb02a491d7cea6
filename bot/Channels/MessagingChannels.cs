using FamilyGuide.Bot.Channels.ContactCentre;
using FamilyGuide.Bot.Channels.Messenger;
using FamilyGuide.Bot.Channels.Telegram;
using FamilyGuide.Bot.Channels.Twilio;
using FamilyGuide.Bot.Channels.WhatsApp;

namespace FamilyGuide.Bot.Channels;

/// <summary>
/// The channels that have a provider, and an organisation's own contact centre. Each is there if an operator has set
/// it up.
/// </summary>
static class MessagingChannels
{
    public static IServiceCollection AddMessagingChannels(
        this IServiceCollection services, IConfiguration configuration) => services
        .AddTelegram(configuration)
        .AddWhatsApp(configuration)
        .AddMessenger(configuration)
        .AddTwilio(configuration)
        .AddContactCentre(configuration);

    public static void MapMessagingChannels(this IEndpointRouteBuilder app)
    {
        app.MapTelegram();
        app.MapWhatsApp();
        app.MapMessenger();
        app.MapTwilio();
        app.MapContactCentre();
    }
}
