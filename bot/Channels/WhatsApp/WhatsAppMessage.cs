using System.Buffers;
using System.Text.Json;
using FamilyGuide.Bot.Conversations.Deliveries;

namespace FamilyGuide.Bot.Channels.WhatsApp;

/// <summary>Messages as the Cloud API wants them.</summary>
static class WhatsAppMessage
{
    /// <summary>Of a row of a list.</summary>
    const int LongestDescription = 72;

    /// <summary>Opens a list: the same in all languages.</summary>
    const string Open = "…";

    public static ReadOnlyMemory<byte> Of(string to, ChannelMessage message) => Json(to, writer =>
    {
        if (message.Buttons is [])
        {
            writer.WriteString("type", "text");
            writer.WriteStartObject("text");
            writer.WriteBoolean("preview_url", value: false);
            writer.WriteString("body", message.Text);
            writer.WriteEndObject();
            return;
        }

        writer.WriteString("type", "interactive");
        writer.WriteStartObject("interactive");
        writer.WriteString("type", message.IsList ? "list" : "button");
        writer.WriteStartObject("body");
        writer.WriteString("text", message.Text);
        writer.WriteEndObject();
        writer.WriteStartObject("action");
        if (message.IsList)
        {
            WriteList(writer, message.Buttons);
        }
        else
        {
            WriteButtons(writer, message.Buttons);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Template(string to, string name, string language) => Json(to, writer =>
    {
        writer.WriteString("type", "template");
        writer.WriteStartObject("template");
        writer.WriteString("name", name);
        writer.WriteStartObject("language");
        writer.WriteString("code", language);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    static void WriteButtons(Utf8JsonWriter writer, IReadOnlyList<ChannelButton> buttons)
    {
        writer.WriteStartArray("buttons");
        foreach (var button in buttons)
        {
            writer.WriteStartObject();
            writer.WriteString("type", "reply");
            writer.WriteStartObject("reply");
            writer.WriteString("id", button.Key);
            writer.WriteString("title", button.Title);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static void WriteList(Utf8JsonWriter writer, IReadOnlyList<ChannelButton> rows)
    {
        writer.WriteString("button", Open);
        writer.WriteStartArray("sections");
        writer.WriteStartObject();
        writer.WriteStartArray("rows");
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            writer.WriteString("id", row.Key);
            writer.WriteString("title", row.Title);
            if (row.Title != row.Value)
            {
                writer.WriteString(
                    "description",
                    row.Value.Length <= LongestDescription
                        ? row.Value
                        : $"{row.Value.AsSpan(0, LongestDescription - 1).TrimEnd()}…");
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    static ReadOnlyMemory<byte> Json(string to, Action<Utf8JsonWriter> write)
    {
        var json = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        writer.WriteString("messaging_product", "whatsapp");
        writer.WriteString("recipient_type", "individual");
        writer.WriteString("to", to);
        write(writer);
        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenMemory;
    }
}
