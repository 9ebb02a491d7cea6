using System.Data.Common;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>A row of <c>cases</c>.</summary>
static class CaseRow
{
    /// <summary>What is read, in this order.</summary>
    public const string Columns =
        "id, status, asked_at, asked_sequence, advocate, claimed_at, claim_until, version, content";

    /// <summary>Cases with the names and keys of their conversations, for those who read.</summary>
    public static string Select { get; } =
        $"select c.id, c.key, {ColumnsOf("k")} from cases k join conversations c on c.number = k.conversation";

    /// <summary>The same with the table's letter before each, for joins.</summary>
    public static string ColumnsOf(string table) =>
        string.Join(", ", Columns.Split(", ").Select(column => $"{table}.{column}"));

    /// <param name="row">Has the columns from one on.</param>
    /// <param name="column">That one.</param>
    /// <param name="conversation">Whose case it is.</param>
    /// <param name="cipher">Opens it.</param>
    public static Case Read(DbDataReader row, int column, ConversationId conversation, ConversationCipher cipher)
    {
        _ = CaseId.TryParse(row.GetString(column), out var id);
        return new()
        {
            Id = id,
            Conversation = conversation,
            Status = (CaseStatus)row.GetInt64(column + 1),
            AskedAt = At(row.GetInt64(column + 2)),
            AskedSequence = row.GetInt64(column + 3),
            Advocate = row.IsDBNull(column + 4) ? null : row.GetString(column + 4),
            ClaimedAt = row.IsDBNull(column + 5) ? null : At(row.GetInt64(column + 5)),
            ClaimUntil = At(row.GetInt64(column + 6)),
            Version = row.GetInt64(column + 7),
            Content = CaseContentJson.Read(cipher.Open(row.GetFieldValue<byte[]>(column + 8))),
        };
    }

    /// <summary>The same after the conversation's name and key.</summary>
    public static Case Read(DbDataReader row, ConversationKeys keys)
    {
        if (!ConversationId.TryParse(row.GetString(0), out var conversation))
        {
            throw new InvalidDataException("Not a conversation's name.");
        }

        return Read(row, column: 2, conversation, keys.Open(conversation, row.GetFieldValue<byte[]>(1)));
    }

    static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
