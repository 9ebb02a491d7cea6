using System.Text.Encodings.Web;
using System.Text.Json;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Edge;

namespace FamilyGuide.Bot.Conversations;

/// <summary>Activities that we make ourselves, as JSON in UTF-8.</summary>
static class TurnActivities
{
    public const string GuideId = "guide";

    /// <summary>Families see a name; which person it is, only the desk knows.</summary>
    public const string AdvocateId = "advocate";

    /// <summary>An event that is kept and that the guide does not hear.</summary>
    const string UnheardEvent = "familyguide/channel";

    /// <summary>Nothing that the guide would answer.</summary>
    public static ReadOnlyMemory<byte> Unheard(NewConversation conversation) => FamilyMessage.ToEvent(
        conversation.Id, conversation.UserId, conversation.Channel, UnheardEvent, conversation.Locale);

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

    /// <summary>What a person at the desk says: plain text, under the name that families see.</summary>
    public static ReadOnlyMemory<byte> FromAdvocate(Conversation conversation, Advocate advocate, string text)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "message");
            writer.WriteString("channelId", conversation.Channel);
            writer.WriteStartObject("from");
            writer.WriteString("id", AdvocateId);
            writer.WriteString("name", advocate.Name);
            writer.WriteString("role", "bot");
            writer.WriteEndObject();
            WriteAccount(writer, "recipient", conversation.UserId, "user");
            writer.WriteStartObject("conversation");
            writer.WriteString("id", conversation.Id.Value);
            writer.WriteEndObject();
            writer.WriteString("text", text);
            writer.WriteString("textFormat", "plain");
            writer.WriteStartObject("channelData");
            writer.WriteStartObject("familyGuide");
            writer.WriteString("decision", "person");
            writer.WriteString("name", advocate.Name);
            writer.WriteString("dir", "auto");
            writer.WriteEndObject();
            writer.WriteEndObject();
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
