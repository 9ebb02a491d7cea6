using System.Buffers;
using System.Text.Json;
using FamilyGuide.Bot.Channels.Meta;
using FamilyGuide.Bot.Channels.Rendering;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.Messenger;

/// <summary>Sends as a page on Facebook.</summary>
sealed class MessengerSender(GraphClient graph, IOptions<MessengerOptions> options, TimeProvider clock)
    : IChannelSender
{
    public const string Name = "messenger";

    /// <summary>
    /// Below a text up to this long up to three buttons stay; else quick replies, gone with the next message.
    /// </summary>
    const int LongestTextOfTemplate = 640;

    const int MostButtonsOfTemplate = 3;

    /// <summary>Meta lets answers through for a day after their last message; a little less, for clocks.</summary>
    static readonly TimeSpan Window = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(2);

    public static ChannelShape Shape { get; } = new()
    {
        LongestText = 1900,
        MostButtons = 13,
        LongestButton = 20,
    };

    public string Channel => Name;

    public IReadOnlyList<ChannelMessage> Render(LogEntry entry) => Renderer.Render(entry, Shape);

    public async Task<SendOutcome> SendAsync(
        Recipient recipient, ChannelMessage message, CancellationToken cancellationToken) =>
        clock.GetUtcNow() - recipient.HeardAt > Window
            ? SendOutcome.Undeliverable(DeliveryTrouble.WindowClosed)
            : await graph.PostAsync(
                Name,
                new Uri(options.Value.BaseUrl, $"{options.Value.PageId}/messages"),
                options.Value.PageToken,
                Json(recipient.Address, message),
                cancellationToken);

    static ReadOnlyMemory<byte> Json(string to, ChannelMessage message)
    {
        var json = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        writer.WriteStartObject("recipient");
        writer.WriteString("id", to);
        writer.WriteEndObject();
        writer.WriteString("messaging_type", "RESPONSE");
        writer.WriteStartObject("message");
        if (message.Buttons.Count is > 0 and <= MostButtonsOfTemplate && message.Text.Length <= LongestTextOfTemplate)
        {
            WriteTemplate(writer, message);
        }
        else
        {
            writer.WriteString("text", message.Text);
            WriteQuickReplies(writer, message.Buttons);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenMemory;
    }

    static void WriteTemplate(Utf8JsonWriter writer, ChannelMessage message)
    {
        writer.WriteStartObject("attachment");
        writer.WriteString("type", "template");
        writer.WriteStartObject("payload");
        writer.WriteString("template_type", "button");
        writer.WriteString("text", message.Text);
        writer.WriteStartArray("buttons");
        foreach (var button in message.Buttons)
        {
            writer.WriteStartObject();
            writer.WriteString("type", "postback");
            writer.WriteString("title", button.Title);
            writer.WriteString("payload", button.Key);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    static void WriteQuickReplies(Utf8JsonWriter writer, IReadOnlyList<ChannelButton> buttons)
    {
        if (buttons is [])
        {
            return;
        }

        writer.WriteStartArray("quick_replies");
        foreach (var button in buttons)
        {
            writer.WriteStartObject();
            writer.WriteString("content_type", "text");
            writer.WriteString("title", button.Title);
            writer.WriteString("payload", button.Key);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
