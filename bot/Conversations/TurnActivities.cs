using System.Text.Json;

namespace FamilyGuide.Bot.Conversations;

/// <summary>Activities that we make ourselves, as JSON in UTF-8.</summary>
static class TurnActivities
{
    public const string GuideId = "guide";

    /// <summary>Tells the guide that the family is there, so that it welcomes them.</summary>
    public static ReadOnlyMemory<byte> FamilyJoined(NewConversation conversation)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "conversationUpdate");
            writer.WriteString("channelId", conversation.Channel);
            writer.WriteString("locale", conversation.Locale);
            WriteAccount(writer, "from", conversation.UserId, "user");
            WriteAccount(writer, "recipient", GuideId, "bot");
            writer.WriteStartObject("conversation");
            writer.WriteString("id", conversation.Id.Value);
            writer.WriteEndObject();
            writer.WriteStartArray("membersAdded");
            WriteAccount(writer, null, conversation.UserId, "user");
            WriteAccount(writer, null, GuideId, "bot");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return json.ToArray();
    }

    static void WriteAccount(Utf8JsonWriter writer, string? name, string id, string role)
    {
        if (name is null)
        {
            writer.WriteStartObject();
        }
        else
        {
            writer.WriteStartObject(name);
        }

        writer.WriteString("id", id);
        writer.WriteString("role", role);
        writer.WriteEndObject();
    }
}
