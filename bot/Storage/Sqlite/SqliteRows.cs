using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>Rows read and written at once, in the writer's transaction.</summary>
sealed class SqliteRows(SqliteStatements statements, ConversationKeys keys, TimeProvider clock) : IRows
{
    public long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public string Owner { get; private set; } = Life.New();

    public bool IsAlone => true;

    /// <summary>For what only SQLite is asked.</summary>
    public SqliteStatements Statements => statements;

    /// <summary>
    /// What was begun may not be known of: whoever holds a lease of the life before loses it, and the work is found
    /// again at once.
    /// </summary>
    public void BeginNewLife() => Owner = Life.New();

    public ConversationRow? Insert(NewConversationRow conversation)
    {
        var now = Now;
        var (id, owner) = (conversation.Conversation.Id, Owner);
        var row = conversation.At(number: 0, now, owner);
        return statements.InsertConversation.Run(
            id.Value, conversation.WrappedKey, conversation.SealedHeader, now, owner, row.LeaseUntil) == 1
                ? row with { Number = NumberOf(id) }
                : null;
    }

    public ConversationRow? Find(ConversationId id)
    {
        using var row = statements.FindConversation.Read(id.Value);
        return row.Read() ? ConversationRow.Read(row, keys, id) : null;
    }

    public LogEntry? OldestArrival(ConversationRow row, long after)
    {
        using var entry = statements.FindOldestArrival.Read(row.Number, after);
        return entry.Read() ? EntryRow.Read(entry, 0, row.Cipher) : null;
    }

    public void AddEntry(ConversationRow row, LogEntry entry) => statements.InsertEntry.Run(
        row.Number,
        entry.Sequence,
        entry.Timestamp.ToUnixTimeMilliseconds(),
        (long)entry.Kind,
        row.Cipher.Seal(entry.Activity.Span));

    public long? AddArrival(ConversationRow row, byte[] key, LogEntry entry)
    {
        if (statements.InsertArrival.Run(
            row.Number, key, entry.Sequence, entry.Timestamp.ToUnixTimeMilliseconds()) == 1)
        {
            return null;
        }

        return FindArrival(row, key);
    }

    public long? FindArrival(ConversationRow row, byte[] key)
    {
        using var first = statements.FindArrival.Read(row.Number, key);
        return first.Read() ? first.GetInt64(0) : null;
    }

    public void AddPhoto(ConversationRow row, LogEntry entry, KeptPhoto photo) => statements.Once(
        "insert into photos (conversation, sequence, at, kind, content) values ($1, $2, $3, $4, $5)",
        row.Number,
        entry.Sequence,
        entry.Timestamp.ToUnixTimeMilliseconds(),
        (long)photo.Kind,
        row.Cipher.Seal(photo.Content.Span));

    public void ForgetPhotos(ConversationRow row, long after, long before) => statements.Once(
        "delete from photos where conversation = $1 and sequence > $2 and sequence < $3", row.Number, after, before);

    public void AddGap(ConversationRow row, long sequence, ReadOnlyMemory<byte> gap) =>
        statements.InsertGap.Run(row.Number, sequence, row.Cipher.Seal(gap.Span));

    public void AddCount(CountedOnce count) =>
        statements.AddCount.Run(Weeks.ToNumber(count.Week), $"{count.Measure}", count.Of);

    public void AddCopy(ConversationRow row, ProviderCopy copy, bool isLeaving) => statements.Once(
        CopyRow.Insert,
        row.Number,
        copy.Place,
        CopyRow.Seal(row.Cipher, copy),
        copy.At.ToUnixTimeMilliseconds(),
        isLeaving ? 1L : 0);

    public IReadOnlyList<Case> Cases(ConversationRow row) => statements.OnceRead(
        $"select {CaseRow.Columns} from cases where conversation = $1 order by asked_at, asked_sequence",
        found => CaseRow.Read(found, 0, row.Conversation.Id, row.Cipher),
        row.Number);

    public void KeepCase(ConversationRow row, Case @case) => statements.Once(
        """
        insert into cases (conversation, id, status, asked_at, asked_sequence, advocate, claimed_at, claim_until,
                           version, content)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (id) do update
        set status = excluded.status, asked_sequence = excluded.asked_sequence, advocate = excluded.advocate,
            claimed_at = excluded.claimed_at, claim_until = excluded.claim_until, version = excluded.version,
            content = excluded.content
        """,
        row.Number,
        @case.Id.Value,
        (long)@case.Status,
        @case.AskedAt.ToUnixTimeMilliseconds(),
        @case.AskedSequence,
        @case.Advocate,
        @case.ClaimedAt?.ToUnixTimeMilliseconds(),
        @case.ClaimUntil.ToUnixTimeMilliseconds(),
        @case.Version,
        row.Cipher.Seal(CaseContentJson.Write(@case.Content)));

    public ConversationRow Renew(ConversationRow row)
    {
        var again = NewConversationRow.Again(row, keys);
        statements.EraseLog.Run(row.Number);
        statements.Once("delete from gaps where conversation = $1", row.Number);
        statements.Once("delete from cases where conversation = $1", row.Number);
        statements.Once("delete from copies where conversation = $1", row.Number);
        statements.Once("delete from photos where conversation = $1", row.Number);
        statements.Once("delete from outbox where conversation = $1", row.Number);
        statements.Once("delete from returns where conversation = $1", row.Number);
        statements.Once(
            "update conversations set key = $2, header = $3, created_at = $4, state = null where number = $1",
            row.Number,
            again.WrappedKey,
            again.SealedHeader,
            Now);
        return row with { Cipher = again.Cipher };
    }

    public void KeepReference(ConversationRow row, string reference) => statements.Once(
        "update conversations set header = $2 where number = $1",
        row.Number,
        ConversationHeader.Seal(row.Cipher, row.Conversation, reference));

    public void KeepLease(ConversationRow row) => statements.KeepLease.Run(
        row.Number,
        row.LastSequence,
        row.LastAt,
        row.LastArrival,
        row.LeaseOwner,
        row.LeaseUntil,
        row.Fence,
        (long)row.Attempts,
        (long)row.Speaker);

    public void KeepTurn(ConversationRow row) => statements.KeepTurn.Run(
        row.Number,
        row.LastSequence,
        row.LastAt,
        row.LastDone,
        row.StateVersion,
        row.Cipher.Seal(row.State.Span),
        row.LeaseOwner,
        row.LeaseUntil,
        (long)row.Attempts,
        (long)row.Speaker);

    long NumberOf(ConversationId id)
    {
        using var row = statements.FindNumber.Read(id.Value);
        row.Read();
        return row.GetInt64(0);
    }
}
