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
        number, key, header, ended_at, speaker, last_sequence, last_at, last_arrival, last_done, attempts,
        lease_owner, lease_until, fence, state_version, state
        """;

    public static ConversationRow Read(DbDataReader row, ConversationKeys keys, ConversationId id)
    {
        var cipher = keys.Open(id, row.GetFieldValue<byte[]>(1));
        var lastSequence = row.GetInt64(5);
        var header = ConversationHeader.Open(cipher, row.GetFieldValue<byte[]>(2));
        return new(
            row.GetInt64(0),
            header.ToConversation(id, hasEnded: !row.IsDBNull(3), lastSequence),
            cipher,
            (Speaker)row.GetInt64(4),
            lastSequence,
            row.GetInt64(6),
            row.GetInt64(7),
            row.GetInt64(8),
            (int)row.GetInt64(9),
            row.IsDBNull(10) ? null : row.GetString(10),
            row.GetInt64(11),
            row.GetInt64(12),
            row.GetInt64(13),
            row.IsDBNull(14) ? default(ReadOnlyMemory<byte>) : cipher.Open(row.GetFieldValue<byte[]>(14)));
    }
}
