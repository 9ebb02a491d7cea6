using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>What is known of a conversation from its start on and never changes.</summary>
sealed record ConversationHeader(string Channel, string UserId, string? Locale)
{
    public static byte[] Seal(ConversationCipher cipher, NewConversation conversation)
    {
        var header = new ConversationHeader(conversation.Channel, conversation.UserId, conversation.Locale);
        return cipher.Seal(JsonSerializer.SerializeToUtf8Bytes(header, HeaderJson.Default.ConversationHeader));
    }

    public static ConversationHeader Open(ConversationCipher cipher, byte[] box) =>
        JsonSerializer.Deserialize(cipher.Open(box), HeaderJson.Default.ConversationHeader)!;

    public Conversation ToConversation(ConversationId id, bool hasEnded, long lastSequence) =>
        new(id, Channel, UserId, Locale, hasEnded, lastSequence);
}

[JsonSerializable(typeof(ConversationHeader))]
sealed partial class HeaderJson : JsonSerializerContext;
