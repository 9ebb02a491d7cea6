using System.Net;
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

    public bool Deletes => true;

    bool IsSms => channel == Sms;

    public IReadOnlyList<ChannelMessage> Render(LogEntry entry) =>
        Renderer.Render(entry, IsSms ? SmsShape : WhatsAppShape);

    public async Task<SendOutcome> SendAsync(
        Recipient recipient, ChannelMessage message, CancellationToken cancellationToken)
    {
        var isLate = !IsSms && clock.GetUtcNow() - recipient.HeardAt > Window;
        if (!isLate)
        {
            return await PostAsync(recipient, new("Body", message.Text), cancellationToken);
        }

        if (options.Value.WhatsAppTemplate is not { Length: > 0 } template)
        {
            return SendOutcome.Undeliverable(DeliveryTrouble.WindowClosed);
        }

        // The template asks them to write; what was said waits until they do.
        var asked = await PostAsync(recipient, new("ContentSid", template), cancellationToken);
        return asked.Kind == SendKind.Sent ? SendOutcome.Undeliverable(DeliveryTrouble.WindowClosed) : asked;
    }

    async Task<SendOutcome> PostAsync(
        Recipient recipient, KeyValuePair<string, string> content, CancellationToken cancellationToken)
    {
        var set = options.Value;
        using var call = Call(HttpMethod.Post, "Messages.json");
        call.Content = new FormUrlEncodedContent(
        [
            new("To", recipient.Address),
            new("From", IsSms ? set.SmsNumber : $"{WhatsAppPrefix}{set.WhatsAppNumber}"),
            content,
        ]);
        try
        {
            using var answer = await http.CreateClient(Client).SendAsync(call, cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            return answer.IsSuccessStatusCode
                ? SendOutcome.Sent with { Name = TextIn(body, "sid") }
                : OutcomeOf(answer, body);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return SendFailures.Of(error);
        }
    }

    /// <remarks>Twilio keeps every message, theirs and ours, until it is deleted.</remarks>
    public async Task<IReadOnlyList<long>> DeleteAsync(
        Conversation conversation, IReadOnlyList<ProviderCopy> copies, CancellationToken cancellationToken)
    {
        List<long> gone = [];
        foreach (var copy in copies)
        {
            using var call = Call(HttpMethod.Delete, $"Messages/{Uri.EscapeDataString(copy.Name)}.json");
            try
            {
                using var answer = await http.CreateClient(Client).SendAsync(call, cancellationToken);
                if (answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.NotFound)
                {
                    gone.Add(copy.Place);
                }
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
            {
                // Nor will the others go now.
                break;
            }
        }

        return gone;
    }

    HttpRequestMessage Call(HttpMethod method, string what)
    {
        var set = options.Value;
        var call = new HttpRequestMessage(
            method, new Uri(set.BaseUrl, $"2010-04-01/Accounts/{set.AccountSid}/{what}"));
        call.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{set.AccountSid}:{set.AuthToken}")));
        return call;
    }

    static SendOutcome OutcomeOf(HttpResponseMessage answer, byte[] body) => CodeIn(body) switch
    {
        // They wrote STOP; the number is none, or not one that can get messages.
        21610 => SendOutcome.Undeliverable(DeliveryTrouble.Stopped),
        21211 or 21214 or 21612 or 21614 => SendOutcome.Undeliverable(DeliveryTrouble.Blocked),
        63016 => SendOutcome.Undeliverable(DeliveryTrouble.WindowClosed),
        _ => SendFailures.Of(answer.StatusCode, SendFailures.RetryAfter(answer)),
    };

    static int CodeIn(byte[] body) =>
        In(body).Child("code") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var code)
            ? code
            : 0;

    static string? TextIn(byte[] body, string name) => In(body).Text(name);

    static JsonElement In(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
