using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>What is known of a conversation from its start on; only where its answers go may change.</summary>
sealed record ConversationHeader(string Channel, string UserId, string? Locale)
{
    public string? Reference { get; init; }

    public static byte[] Seal(ConversationCipher cipher, NewConversation conversation)
    {
        var header = new ConversationHeader(conversation.Channel, conversation.UserId, conversation.Locale)
        {
            Reference = conversation.Reference,
        };
        return cipher.Seal(JsonSerializer.SerializeToUtf8Bytes(header, HeaderJson.Default.ConversationHeader));
    }

    /// <summary>The same conversation with another place for its answers.</summary>
    public static byte[] Seal(ConversationCipher cipher, Conversation conversation, string reference)
    {
        var (id, channel, user, locale, _, _, _) = conversation;
        return Seal(cipher, new NewConversation(id, channel, user, locale) { Reference = reference });
    }

    public static ConversationHeader Open(ConversationCipher cipher, byte[] box) =>
        JsonSerializer.Deserialize(cipher.Open(box), HeaderJson.Default.ConversationHeader)!;

    /// <param name="id">Its name.</param>
    /// <param name="row">Has <c>ended_at</c>, <c>left_at</c> and <c>last_sequence</c>, in this order.</param>
    /// <param name="column">Where the first of the three stands.</param>
    public Conversation ToConversation(ConversationId id, DbDataReader row, int column) => new(
        id,
        Channel,
        UserId,
        Locale,
        HasEnded: !row.IsDBNull(column),
        row.IsDBNull(column + 1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column + 1)),
        row.GetInt64(column + 2))
    {
        Reference = Reference,
    };
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationHeader))]
sealed partial class HeaderJson : JsonSerializerContext;
