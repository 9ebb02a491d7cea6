using System.Globalization;
using System.Text.Json;
using FamilyGuide.Bot.Channels.Messaging;

namespace FamilyGuide.Bot.Channels.Telegram;

/// <summary>Reads what Telegram calls updates: only what a person wrote or pressed in a chat of their own.</summary>
/// <remarks>
/// Read by hand, so that a kind that is new to Telegram's library is nothing to us and stops nothing.
/// </remarks>
static class TelegramUpdates
{
    const string Start = "/start";

    /// <summary>Null for what is none of ours.</summary>
    /// <exception cref="JsonException">It is no update.</exception>
    public static TelegramUpdate? Read(JsonElement update)
    {
        if (NumberOf(update, "update_id") is not { } id)
        {
            throw new JsonException();
        }

        var key = $"update:{id.ToString(CultureInfo.InvariantCulture)}";
        if (Child(update, "callback_query") is { ValueKind: JsonValueKind.Object } pressed)
        {
            return ReadPressed(key, pressed);
        }

        var message = Child(update, "message") is { ValueKind: JsonValueKind.Object } fresh
            ? fresh
            : Child(update, "edited_message");
        return message.ValueKind == JsonValueKind.Object ? ReadMessage(key, message) : null;
    }

    static TelegramUpdate? ReadMessage(string key, JsonElement message)
    {
        if (ChatOf(message) is not var (chat, isPrivate) || IsBot(Child(message, "from")))
        {
            return null;
        }

        if (!isPrivate)
        {
            return new TelegramUpdate { Group = chat, Locale = LocaleOf(message) };
        }

        var text = TextOf(message, "text");
        var written = text ?? TextOf(message, "caption") ?? "";
        return new TelegramUpdate
        {
            Heard = new(chat.ToString(CultureInfo.InvariantCulture), key, written)
            {
                Kind = IsStart(written) ? HeardKind.Start : HeardKind.Message,
                Locale = LocaleOf(message),
                HasAttachment = text is null,
                Copy = NumberOf(message, "message_id")?.ToString(CultureInfo.InvariantCulture),
            },
        };
    }

    static TelegramUpdate? ReadPressed(string key, JsonElement pressed)
    {
        if (ChatOf(Child(pressed, "message")) is not (var chat, true)
            || NumberOf(Child(pressed, "from"), "id") != chat)
        {
            return null;
        }

        return new TelegramUpdate
        {
            Query = TextOf(pressed, "id"),
            Heard = new(chat.ToString(CultureInfo.InvariantCulture), key, "")
            {
                Pressed = TextOf(pressed, "data"),
                Locale = LocaleOf(pressed),
            },
        };
    }

    /// <summary>A link may carry something behind the command; it is not for us.</summary>
    static bool IsStart(string text) =>
        text == Start || text.StartsWith($"{Start} ", StringComparison.Ordinal);

    static (long Id, bool IsPrivate)? ChatOf(JsonElement message) =>
        NumberOf(Child(message, "chat"), "id") is { } id
            ? (id, TextOf(Child(message, "chat"), "type") == "private")
            : null;

    static bool IsBot(JsonElement from) => Child(from, "is_bot").ValueKind == JsonValueKind.True;

    static string? LocaleOf(JsonElement message) => TextOf(Child(message, "from"), "language_code");

    static JsonElement Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : default;

    static string? TextOf(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    static long? NumberOf(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value)
            ? value
            : null;
}

/// <summary>An update that is for us.</summary>
sealed record TelegramUpdate
{
    /// <summary>What a family did; null when it came from a group.</summary>
    public Heard? Heard { get; init; }

    /// <summary>The press of a button waits for an answer under this name.</summary>
    public string? Query { get; init; }

    /// <summary>The group that it came from.</summary>
    public long? Group { get; init; }

    public string? Locale { get; init; }
}
