using System.Data.Common;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>A row of <c>log</c>.</summary>
static class EntryRow
{
    /// <summary>The position of a conversation's entry: its number in the upper bits, the sequence in these.</summary>
    public const int SequenceBits = 24;

    /// <summary>Beyond it lies another conversation.</summary>
    public const long LargestSequence = (1L << SequenceBits) - 1;

    /// <summary>The entry whose sequence, time, kind and sealed activity stand from a column on.</summary>
    public static LogEntry Read(DbDataReader row, int column, ConversationCipher cipher) => new(
        row.GetInt64(column),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column + 1)),
        (EntryKind)row.GetInt64(column + 2),
        cipher.Open(row.GetFieldValue<byte[]>(column + 3)));
}
