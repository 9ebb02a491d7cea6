using System.Text.Json;
using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Channels.Meta;
using FamilyGuide.Bot.Conversations;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.Messenger;

/// <summary>What Meta calls with when somebody writes to the page.</summary>
sealed partial class MessengerWebhook(
    Webhook webhook, IOptions<MessengerOptions> options, ILogger<MessengerWebhook> logger)
{
    /// <summary>What the page's button for beginning says, as its owner sets it up.</summary>
    const string Start = "start";

    public Task ConfirmAsync(HttpContext http) => MetaHandshake.AnswerAsync(http, options.Value.VerifyToken);

    public Task TakeAsync(HttpContext http) => webhook.TakeAsync(
        http,
        MessengerSender.Name,
        (request, body) => MetaSignature.IsRight(request, body, options.Value.AppSecret),
        Read);

    List<Heard> Read(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        return
        [
            .. json.RootElement.Items("entry")
                .SelectMany(entry => entry.Items("messaging"))
                .Where(IsForUs)
                .Select(HeardIn)
                .OfType<Heard>(),
        ];
    }

    bool IsForUs(JsonElement happened)
    {
        var isEcho = happened.Child("message").Child("is_echo").ValueKind == JsonValueKind.True;
        if (isEcho || happened.Child("recipient").Text("id") == options.Value.PageId)
        {
            return !isEcho;
        }

        ConversationMeter.WebhookDropped();
        Log.ForeignPage(logger);
        return false;
    }

    static Heard? HeardIn(JsonElement happened)
    {
        var (message, postback) = (happened.Child("message"), happened.Child("postback"));
        if (happened.Child("sender").Text("id") is not { Length: > 0 and <= 40 } from || !from.All(char.IsAsciiDigit))
        {
            ConversationMeter.WebhookDropped();
            return null;
        }

        if (message.Text("mid") is { Length: > 0 } id)
        {
            return new(from, id, message.Text("text") ?? "")
            {
                Pressed = message.Child("quick_reply").Text("payload"),
                HasAttachment = message.Child("attachments").ValueKind == JsonValueKind.Array,
            };
        }

        // Deliveries, readings and the like are acknowledged, and nothing to us.
        return postback.Text("mid") is { Length: > 0 } press
            ? new(from, press, postback.Text("title") ?? "")
            {
                Pressed = postback.Text("payload"),
                Kind = postback.Text("payload") == Start ? HeardKind.Start : HeardKind.Message,
            }
            : null;
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning,
            "ForeignPage: Messenger brought a message for a page that is not Messenger:PageId; it was left out")]
        public static partial void ForeignPage(ILogger logger);
    }
}
