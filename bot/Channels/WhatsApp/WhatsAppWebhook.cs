using System.Text.Json;
using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Channels.Meta;
using FamilyGuide.Bot.Conversations;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.WhatsApp;

/// <summary>
/// What Meta calls with: messages and what became of ours, many at once, for days until they are taken.
/// </summary>
sealed partial class WhatsAppWebhook(
    Webhook webhook, IOptions<WhatsAppOptions> options, ILogger<WhatsAppWebhook> logger)
{
    public Task ConfirmAsync(HttpContext http) => MetaHandshake.AnswerAsync(http, options.Value.VerifyToken);

    public Task TakeAsync(HttpContext http) => webhook.TakeAsync(
        http,
        WhatsAppSender.Name,
        (request, body) => MetaSignature.IsRight(request, body, options.Value.AppSecret),
        Read);

    List<Heard> Read(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        var heard = new List<Heard>();
        foreach (var change in json.RootElement.Items("entry").SelectMany(entry => entry.Items("changes")))
        {
            var value = change.Child("value");
            if (value.Child("messages").ValueKind != JsonValueKind.Array)
            {
                // What became of our own messages, and what else they tell of: acknowledged, and nothing to us.
                continue;
            }

            if (value.Child("metadata").Text("phone_number_id") != options.Value.PhoneNumberId)
            {
                ConversationMeter.WebhookDropped();
                Log.ForeignNumber(logger);
                continue;
            }

            heard.AddRange(value.Items("messages").Select(HeardIn).OfType<Heard>());
        }

        return heard;
    }

    static Heard? HeardIn(JsonElement message)
    {
        if (message.Text("from") is not { Length: > 0 and <= 40 } from
            || message.Text("id") is not { Length: > 0 } id
            || !from.All(char.IsAsciiDigit))
        {
            ConversationMeter.WebhookDropped();
            return null;
        }

        var interactive = message.Child("interactive");
        var pressed = interactive.Child("button_reply") is { ValueKind: JsonValueKind.Object } button
            ? button
            : interactive.Child("list_reply");
        return message.Text("type") switch
        {
            "text" => new(from, id, message.Child("text").Text("body") ?? ""),
            "interactive" => new(from, id, pressed.Text("title") ?? "") { Pressed = pressed.Text("id") },
            "button" => new(from, id, message.Child("button").Text("text") ?? ""),

            // Hearts and what the app itself tells are nothing to answer.
            "reaction" or "system" or "unsupported" or "unknown" or null => null,
            var media => new(from, id, message.Child(media).Text("caption") ?? "") { HasAttachment = true },
        };
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning,
            "ForeignNumber: WhatsApp brought a message for a number that is not WhatsApp:PhoneNumberId; "
            + "it was left out")]
        public static partial void ForeignNumber(ILogger logger);
    }
}
