using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Encryption;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>A row of <c>conversations</c>, with its key unwrapped.</summary>
sealed record ConversationRow(
    long Number,
    Conversation Conversation,
    ConversationCipher Cipher,
    Speaker Speaker,
    long LastSequence,
    long LastAt,
    long LastArrival,
    long LastDone,
    int Attempts,
    string? LeaseOwner,
    long LeaseUntil,
    long Fence,
    long StateVersion,
    byte[]? State)
{
    /// <returns>Null when there is no such conversation.</returns>
    public static ConversationRow? Find(Statement find, ConversationKeys keys, ConversationId id)
    {
        using var row = find.Read(id.Value);
        return row.Read() ? From(row, keys, id) : null;
    }

    static ConversationRow From(SqliteDataReader row, ConversationKeys keys, ConversationId id)
    {
        var cipher = keys.Open(id, row.GetFieldValue<byte[]>(1));
        var lastSequence = row.GetInt64(5);
        var header = ConversationHeader.Open(cipher, row.GetFieldValue<byte[]>(2));
        return new(
            row.GetInt64(0),
            header.ToConversation(id, hasEnded: !row.IsDBNull(3), lastSequence),
            cipher,
            (Speaker)row.GetInt32(4),
            lastSequence,
            row.GetInt64(6),
            row.GetInt64(7),
            row.GetInt64(8),
            row.GetInt32(9),
            row.IsDBNull(10) ? null : row.GetString(10),
            row.GetInt64(11),
            row.GetInt64(12),
            row.GetInt64(13),
            row.IsDBNull(14) ? null : cipher.Open(row.GetFieldValue<byte[]>(14)));
    }
}
