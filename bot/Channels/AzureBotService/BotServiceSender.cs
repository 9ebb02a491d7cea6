using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>Sends what was said to the Connector of the channel that a conversation came from.</summary>
sealed class BotServiceSender(
    CloudAdapter adapter, AllowedServices services, IOptions<RegisteredBotOptions> bot, TimeProvider clock)
    : IChannelSender
{
    /// <summary>What conversations keep as their channel, whichever of the service's channels it is.</summary>
    public const string Name = "azurebotservice";

    /// <summary>The services behind it have rules of their own.</summary>
    public bool OnlyAnnounces => false;

    public string Channel => Name;

    public IReadOnlyList<ChannelMessage> Render(LogEntry entry) => PlainMessage.Read(entry) is { } message
        ? [new ActivityMessage(entry.Activity, message.Text, message.Locale) { OffersNumber = message.OffersNumber }]
        : [];

    public async Task<SendOutcome> SendAsync(
        Recipient recipient, ChannelMessage message, CancellationToken cancellationToken)
    {
        if (AnswerPlace.Read(recipient.Conversation.Reference) is not { } place || !MayAnswerAt(place))
        {
            // An operator has taken the host out of the settings; it may come back.
            return SendOutcome.Later(Backoff.Longest);
        }

        var activity = place.Address(((ActivityMessage)message).ToActivity());
        try
        {
            await adapter.ContinueConversationAsync(
                Identity(),
                place.ToReference(),
                place.Audience,
                (turn, stop) => turn.TurnState.Get<IConnectorClient>().Conversations
                    .SendToConversationAsync(activity, stop),
                cancellationToken);
            return SendOutcome.Sent;
        }
        catch (ErrorResponseException refusal) when (refusal.Response is not null)
        {
            return OutcomeOf(refusal.Response.StatusCode, RetryAfter(refusal.Response.Headers));
        }
        catch (Exception failure) when (IsBeforeSending(failure))
        {
            return SendOutcome.Later();
        }
    }

    /// <summary>Who left the conversation, or blocked the bot, is no longer found in it.</summary>
    static SendOutcome OutcomeOf(HttpStatusCode status, TimeSpan? retryAfter) => (int)status switch
    {
        403 or 404 or 410 => SendOutcome.Undeliverable(DeliveryTrouble.Blocked),
        400 or 413 or 415 or 422 => SendOutcome.Undeliverable(DeliveryTrouble.Refused),
        _ => SendOutcome.Later(retryAfter),
    };

    /// <summary>So many seconds, or a date.</summary>
    TimeSpan? RetryAfter(IDictionary<string, IEnumerable<string>> headers) =>
        headers.TryGetValue("Retry-After", out var values)
        && RetryConditionHeaderValue.TryParse(values.FirstOrDefault(), out var wait)
            ? wait.Delta ?? (wait.Date - clock.GetUtcNow())
            : null;

    /// <summary>Without a token, or without a connection, nothing has left. Anything else may have arrived.</summary>
    static bool IsBeforeSending(Exception failure) => failure is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError,
    }
        || failure.GetType().Namespace?.StartsWith("Microsoft.Identity", StringComparison.Ordinal) is true;

    bool MayAnswerAt(AnswerPlace place) => bot.Value.IsRegistered
        ? services.Contains(place.Service)
        : Uri.TryCreate(place.Service, UriKind.Absolute, out var url) && url.IsLoopback;

    ClaimsIdentity Identity() => new(
    [
        new(AuthenticationConstants.AudienceClaim, bot.Value.MicrosoftAppId ?? ""),
        new(AuthenticationConstants.AppIdClaim, bot.Value.MicrosoftAppId ?? ""),
    ]);
}
