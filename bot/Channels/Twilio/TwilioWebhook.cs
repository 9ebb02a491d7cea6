using System.Net.Mime;
using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Conversations;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.Twilio;

/// <summary>What Twilio calls with: one message at a time, of either channel.</summary>
sealed partial class TwilioWebhook(Webhook webhook, IOptions<TwilioOptions> options, ILogger<TwilioWebhook> logger)
{
    const string Header = "X-Twilio-Signature";

    /// <summary>What Twilio itself takes for "no more", in letters of any size.</summary>
    static readonly string[] Stops = ["stop", "stopall", "unsubscribe", "cancel", "end", "quit", "optout", "revoke"];

    static readonly string[] Starts = ["start", "unstop"];

    public async Task TakeAsync(HttpContext http)
    {
        await webhook.TakeAsync(http, IsSigned, body => Read(TwilioForm.Read(body.Span)));
        if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            // Without it Twilio complains; what we say is sent by itself.
            http.Response.ContentType = MediaTypeNames.Text.Xml;
            await http.Response.WriteAsync("<Response/>", http.RequestAborted);
        }
    }

    /// <remarks>
    /// The address is the configured one: what a request claims of host, port or scheme is nobody's word. Only what
    /// stands behind the question mark must be the same.
    /// </remarks>
    bool IsSigned(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        var address = options.Value.WebhookUrl!;
        return request.QueryString.Value == address.Query
            && Signatures.Is(
                request.Headers[Header],
                TwilioForm.Read(body.Span).Signature(address.OriginalString, options.Value.AuthToken));
    }

    IReadOnlyList<(string Channel, Heard Heard)> Read(TwilioForm form)
    {
        if (form["MessageStatus"] is not null)
        {
            // What became of our own.
            return [];
        }

        var channel = form["To"] switch
        {
            { } to when to == options.Value.SmsNumber => TwilioSender.Sms,
            { } to when to == $"{TwilioSender.WhatsAppPrefix}{options.Value.WhatsAppNumber}" => TwilioSender.WhatsApp,
            _ => null,
        };
        if (channel is null)
        {
            ConversationMeter.WebhookDropped();
            Log.ForeignNumber(logger);
            return [];
        }

        if (form["From"] is not { Length: > 0 and <= 60 } from || form["MessageSid"] is not { Length: > 0 } id)
        {
            ConversationMeter.WebhookDropped();
            return [];
        }

        var text = form["Body"] ?? "";
        return
        [
            (channel, new(from, id, text)
            {
                Kind = channel == TwilioSender.Sms ? KindOf(text) : HeardKind.Message,
                Copy = id,
                HasAttachment = form["NumMedia"] is not (null or "" or "0"),
            }),
        ];
    }

    static HeardKind KindOf(string text)
    {
        var word = text.Trim();
        return Stops.Contains(word, StringComparer.OrdinalIgnoreCase) ? HeardKind.Stop
            : Starts.Contains(word, StringComparer.OrdinalIgnoreCase) ? HeardKind.Start
            : HeardKind.Message;
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning,
            "ForeignNumber: Twilio brought a message for a number that is not configured; it was left out")]
        public static partial void ForeignNumber(ILogger logger);
    }
}
