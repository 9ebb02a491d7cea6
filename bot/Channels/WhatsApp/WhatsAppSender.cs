using FamilyGuide.Bot.Channels.Meta;
using FamilyGuide.Bot.Channels.Rendering;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.WhatsApp;

/// <summary>Sends by WhatsApp's Cloud API.</summary>
sealed class WhatsAppSender(GraphClient graph, IOptions<WhatsAppOptions> options, TimeProvider clock) : IChannelSender
{
    public const string Name = "whatsapp";

    /// <summary>Meta lets free words through for a day after their last message; a little less, for clocks.</summary>
    static readonly TimeSpan Window = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(2);

    public static ChannelShape Shape { get; } = new()
    {
        LongestText = 4000,
        LongestTextWithButtons = 1000,
        MostButtons = 3,
        LongestButton = 20,
        MostRows = 10,
        LongestRow = 24,
        Dialect = Dialect.WhatsApp,
    };

    public string Channel => Name;

    public IReadOnlyList<ChannelMessage> Render(LogEntry entry) => Renderer.Render(entry, Shape);

    public async Task<SendOutcome> SendAsync(
        Recipient recipient, ChannelMessage message, CancellationToken cancellationToken)
    {
        var set = options.Value;
        var isLate = clock.GetUtcNow() - recipient.HeardAt > Window;
        if (isLate && set.Template is null)
        {
            return SendOutcome.Undeliverable(DeliveryTrouble.WindowClosed);
        }

        var outcome = await graph.PostAsync(
            Name,
            new Uri(set.BaseUrl, $"{set.PhoneNumberId}/messages"),
            set.AccessToken,
            isLate
                ? WhatsAppMessage.Template(recipient.Address, set.Template!, set.TemplateLanguage)
                : WhatsAppMessage.Of(recipient.Address, message),
            cancellationToken);

        // The template asks them to write; what was said waits until they do.
        return isLate && outcome.Kind == SendKind.Sent
            ? SendOutcome.Undeliverable(DeliveryTrouble.WindowClosed)
            : outcome;
    }
}
