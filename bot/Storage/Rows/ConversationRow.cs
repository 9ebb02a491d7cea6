using System.Data.Common;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>A row of <c>conversations</c>, opened with its key. Times are milliseconds since 1970 UTC.</summary>
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
    ReadOnlyMemory<byte> State)
{
    /// <summary>What <see cref="Read"/> expects, in its order.</summary>
    public const string Columns = """
        number, key, header, ended_at, left_at, last_sequence, speaker, last_at, last_arrival, last_done, attempts,
        lease_owner, lease_until, fence, state_version, state
        """;

    public static ConversationRow Read(DbDataReader row, ConversationKeys keys, ConversationId id)
    {
        var cipher = keys.Open(id, row.GetFieldValue<byte[]>(1));
        var header = ConversationHeader.Open(cipher, row.GetFieldValue<byte[]>(2));
        return new(
            row.GetInt64(0),
            header.ToConversation(id, row, column: 3),
            cipher,
            (Speaker)row.GetInt64(6),
            row.GetInt64(5),
            row.GetInt64(7),
            row.GetInt64(8),
            row.GetInt64(9),
            (int)row.GetInt64(10),
            row.IsDBNull(11) ? null : row.GetString(11),
            row.GetInt64(12),
            row.GetInt64(13),
            row.GetInt64(14),
            row.IsDBNull(15) ? default(ReadOnlyMemory<byte>) : cipher.Open(row.GetFieldValue<byte[]>(15)));
    }
}
