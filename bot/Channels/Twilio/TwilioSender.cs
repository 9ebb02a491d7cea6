using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Channels.Meta;
using FamilyGuide.Bot.Channels.Rendering;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.Twilio;

/// <summary>Sends by Twilio: text messages, or WhatsApp.</summary>
sealed class TwilioSender(
    string channel, IHttpClientFactory http, IOptions<TwilioOptions> options, TimeProvider clock) : IChannelSender
{
    public const string Sms = "sms";
    public const string WhatsApp = "twilio-whatsapp";
    public const string WhatsAppPrefix = "whatsapp:";

    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "twilio";

    /// <summary>
    /// WhatsApp lets free words through for a day after their last message; a little less, for clocks.
    /// </summary>
    static readonly TimeSpan Window = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(2);

    public static ChannelShape SmsShape { get; } = new() { LongestText = 1500, Dialect = Dialect.Sms };

    /// <summary>Buttons would need templates that Meta has approved: numbers do without.</summary>
    public static ChannelShape WhatsAppShape { get; } = new() { LongestText = 1500, Dialect = Dialect.WhatsApp };

    public string Channel => channel;

    bool IsSms => channel == Sms;

    public IReadOnlyList<ChannelMessage> Render(LogEntry entry) =>
        Renderer.Render(entry, IsSms ? SmsShape : WhatsAppShape);

    public async Task<SendOutcome> SendAsync(
        Recipient recipient, ChannelMessage message, CancellationToken cancellationToken)
    {
        if (!IsSms && clock.GetUtcNow() - recipient.HeardAt > Window)
        {
            return SendOutcome.Undeliverable(DeliveryTrouble.WindowClosed);
        }

        var set = options.Value;
        using var call = new HttpRequestMessage(
            HttpMethod.Post, new Uri(set.BaseUrl, $"2010-04-01/Accounts/{set.AccountSid}/Messages.json"))
        {
            Content = new FormUrlEncodedContent(
            [
                new("To", recipient.Address),
                new("From", IsSms ? set.SmsNumber : $"{WhatsAppPrefix}{set.WhatsAppNumber}"),
                new("Body", message.Text),
            ]),
        };
        call.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{set.AccountSid}:{set.AuthToken}")));
        try
        {
            using var answer = await http.CreateClient(Client).SendAsync(call, cancellationToken);
            return answer.IsSuccessStatusCode
                ? SendOutcome.Sent
                : OutcomeOf(answer, await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return SendFailures.Of(error);
        }
    }

    static SendOutcome OutcomeOf(HttpResponseMessage answer, byte[] body) => CodeIn(body) switch
    {
        // They wrote STOP; the number is none, or not one that can get messages.
        21610 => SendOutcome.Undeliverable(DeliveryTrouble.Stopped),
        21211 or 21214 or 21612 or 21614 => SendOutcome.Undeliverable(DeliveryTrouble.Blocked),
        63016 => SendOutcome.Undeliverable(DeliveryTrouble.WindowClosed),
        _ => SendFailures.Of(answer.StatusCode, SendFailures.RetryAfter(answer)),
    };

    static int CodeIn(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.Child("code") is { ValueKind: JsonValueKind.Number } number
                && number.TryGetInt32(out var code)
                    ? code
                    : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
