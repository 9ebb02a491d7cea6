using System.Security.Cryptography;
using System.Text;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Encryption;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>Conversations in one SQLite file, for one program on one machine.</summary>
sealed class SqliteConversationStore(IOptions<StorageOptions> options, TimeProvider clock)
    : IConversationStore, IDisposable
{
    /// <summary>Half of SHA-256: no two of a conversation's few keys meet.</summary>
    const int KeyHashBytes = 16;

    readonly string _owner = Guid.NewGuid().ToString("N");

    DataFolder? _folder;
    ConversationKeys? _keys;
    MasterKey? _master;
    SqliteWriter? _writer;
    SqliteReaders? _readers;

    /// <summary>Called between the last statement of a transaction and its commit. Tests break things here.</summary>
    internal Action? BeforeCommit
    {
        set => Writer.BeforeCommit = value;
    }

    SqliteWriter Writer => _writer ?? throw new StoreUnavailableException("store-not-open");

    SqliteReaders Readers => _readers ?? throw new StoreUnavailableException("store-not-open");

    ConversationKeys Keys => _keys ?? throw new StoreUnavailableException("store-not-open");

    long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public Task OpenAsync(CancellationToken cancellationToken)
    {
        var folder = _folder = DataFolder.Claim(options.Value);
        _master = MasterKeyFile.OpenOrCreate(folder.MasterKey, databaseExists: File.Exists(folder.Database));
        _keys = new(_master);
        var database = new SqliteDatabase(folder.Database);
        _writer = new(database);
        _readers = new(database, _keys);
        return Task.CompletedTask;
    }

    public Task<(bool Created, Lease? Lease)> CreateAsync(
        NewConversation conversation, ReadOnlyMemory<byte> firstActivity, CancellationToken cancellationToken) =>
        Writer.WriteAsync<(bool, Lease?)>(statements =>
        {
            var now = Now;
            var (cipher, wrapped) = Keys.Create(conversation.Id);
            var isNew = statements.InsertConversation.Run(
                conversation.Id.Value,
                wrapped,
                ConversationHeader.Seal(cipher, conversation),
                now,
                _owner,
                now + LeaseTerm.Milliseconds) == 1;
            if (!isNew)
            {
                return (false, null);
            }

            var row = ConversationRow.Find(statements.FindConversation, Keys, conversation.Id)!;
            statements.InsertEntry.Run(row.Number, 1L, now, (long)EntryKind.Hidden, cipher.Seal(firstActivity.Span));
            return (true, LeaseOf(row, new(1, At(now), EntryKind.Hidden, firstActivity), row.Fence, attempts: 1));
        });

    public Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken) =>
        Readers.FindAsync(id);

    public Task<(AcceptOutcome Outcome, Lease? Lease)> AcceptAsync(
        Arrival arrival, CancellationToken cancellationToken) =>
        Writer.WriteAsync(statements => Accept(statements, arrival));

    public Task<Lease?> LeaseAsync(ConversationId id, CancellationToken cancellationToken) =>
        Writer.WriteAsync(statements =>
        {
            var row = ConversationRow.Find(statements.FindConversation, Keys, id);
            if (row is null || row.LastDone >= row.LastArrival || !IsFree(row))
            {
                return null;
            }

            var arrival = OldestArrival(statements, row, row.LastDone)!.Value;
            var attempts = row.Attempts + 1;
            statements.TakeLease.Run(
                row.Number, _owner, Now + LeaseTerm.Milliseconds, row.Fence + 1, (long)attempts);
            return LeaseOf(row, arrival, row.Fence + 1, attempts);
        });

    public Task<(CommitKind Outcome, Lease? Next)> CommitAsync(
        Lease lease, TurnEffects effects, CancellationToken cancellationToken) =>
        Writer.WriteAsync(statements => Commit(statements, lease, effects));

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) =>
        Writer.WriteAsync(statements =>
            statements.ReturnLease.Run(lease.Conversation.Id.Value, lease.Fence, _owner));

    public Task<IReadOnlyList<ConversationId>> FindWaitingAsync(int most, CancellationToken cancellationToken) =>
        Readers.FindWaitingAsync(_owner, Now, most);

    public Task<IReadOnlyList<LogEntry>> ReadAsync(
        ConversationId id, long after, int most, CancellationToken cancellationToken) =>
        Readers.ReadAsync(id, after, most);

    public Task EndAsync(ConversationId id, CancellationToken cancellationToken) =>
        Writer.WriteAsync(statements => statements.EndConversation.Run(id.Value, Now));

    public async Task EraseAsync(ConversationId id, CancellationToken cancellationToken)
    {
        await Writer.WriteAsync(statements =>
            ConversationRow.Find(statements.FindConversation, Keys, id) is { } row
            && statements.EraseLog.Run(row.Number) >= 0
            && statements.EraseConversation.Run(row.Number) == 1);
        await Writer.EmptyLogAsync();
    }

    public Task<bool> RedeemTicketAsync(string ticket, DateTimeOffset expires, CancellationToken cancellationToken) =>
        Writer.WriteAsync(statements =>
        {
            statements.ForgetTickets.Run(Now);
            return statements.UseTicket.Run(ticket, expires.ToUnixTimeMilliseconds()) == 1;
        });

    public Task<byte[]> SharedKeyAsync(string purpose, CancellationToken cancellationToken)
    {
        var wrapping = _master!.DeriveKey("shared-keys");
        var binding = Encoding.UTF8.GetBytes(purpose);
        var fresh = Sealed.Seal(wrapping, RandomNumberGenerator.GetBytes(MasterKey.Bytes), binding);
        return Writer.WriteAsync(statements =>
        {
            statements.InsertKey.Run(purpose, fresh);
            using var row = statements.FindKey.Read(purpose);
            row.Read();
            return Sealed.Open(wrapping, row.GetFieldValue<byte[]>(0), binding);
        });
    }

    public void Dispose()
    {
        Interlocked.Exchange(ref _readers, null)?.Dispose();
        Interlocked.Exchange(ref _writer, null)?.Dispose();
        Interlocked.Exchange(ref _folder, null)?.Dispose();
    }

    static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key))[..KeyHashBytes];

    static Lease LeaseOf(ConversationRow row, LogEntry arrival, long fence, int attempts) =>
        new(row.Conversation, fence, row.StateVersion, row.State, row.Speaker, arrival, attempts);

    static LogEntry? OldestArrival(SqliteStatements statements, ConversationRow row, long after)
    {
        using var entry = statements.FindOldestArrival.Read(row.Number, after);
        return entry.Read() ? SqliteReaders.Entry(entry, 0, row.Cipher) : null;
    }

    /// <remarks>Only one program writes this file, so a lease of any other owner died with its program.</remarks>
    bool IsFree(ConversationRow row) => row.LeaseOwner != _owner || row.LeaseUntil <= Now;

    (AcceptOutcome, Lease?) Accept(SqliteStatements statements, Arrival arrival)
    {
        var row = ConversationRow.Find(statements.FindConversation, Keys, arrival.Conversation);
        if (row is null)
        {
            return (new(AcceptKind.Unknown, 0), null);
        }

        if (row.Conversation.HasEnded)
        {
            return (new(AcceptKind.Ended, 0), null);
        }

        var now = Now;
        var at = Math.Max(now, row.LastAt + 1);
        var sequence = row.LastSequence + 1;
        var key = Hash(arrival.DeduplicationKey);
        if (statements.InsertArrival.Run(row.Number, key, sequence, at) == 0)
        {
            using var first = statements.FindArrival.Read(row.Number, key);
            first.Read();
            return (new(AcceptKind.Repeated, first.GetInt64(0)), null);
        }

        var kind = arrival.IsShown ? EntryKind.FromFamily : EntryKind.Hidden;
        statements.InsertEntry.Run(row.Number, sequence, at, (long)kind, row.Cipher.Seal(arrival.Activity.Span));

        var outcome = new AcceptOutcome(AcceptKind.Accepted, sequence);
        if (!IsFree(row))
        {
            statements.NoteArrival.Run(
                row.Number, sequence, at, row.LeaseOwner, row.LeaseUntil, row.Fence, (long)row.Attempts);
            return (outcome, null);
        }

        var attempts = row.Attempts + 1;
        statements.NoteArrival.Run(
            row.Number, sequence, at, _owner, now + LeaseTerm.Milliseconds, row.Fence + 1, (long)attempts);
        var oldest = row.LastDone < row.LastArrival
            ? OldestArrival(statements, row, row.LastDone)!.Value
            : new(sequence, At(at), kind, arrival.Activity);
        return (outcome, LeaseOf(row, oldest, row.Fence + 1, attempts));
    }

    (CommitKind, Lease?) Commit(SqliteStatements statements, Lease lease, TurnEffects effects)
    {
        var row = ConversationRow.Find(statements.FindConversation, Keys, lease.Conversation.Id);
        if (row is null)
        {
            return (CommitKind.Gone, null);
        }

        if (row.Fence != lease.Fence || row.LeaseOwner != _owner || row.StateVersion != lease.StateVersion)
        {
            return (CommitKind.Fenced, null);
        }

        var now = Now;
        var (sequence, at) = (row.LastSequence, row.LastAt);
        foreach (var reply in effects.Replies)
        {
            at = Math.Max(now, at + 1);
            sequence++;
            statements.InsertEntry.Run(
                row.Number, sequence, at, (long)EntryKind.FromGuide, row.Cipher.Seal(reply.Span));
        }

        var next = row.LastArrival > lease.Arrival.Sequence
            ? OldestArrival(statements, row, lease.Arrival.Sequence)
            : null;
        statements.KeepTurn.Run(
            row.Number,
            sequence,
            at,
            lease.Arrival.Sequence,
            row.StateVersion + 1,
            row.Cipher.Seal(effects.State.Span),
            next is null ? null : _owner,
            next is null ? 0L : now + LeaseTerm.Milliseconds,
            next is null ? 0L : 1L);
        return next is null
            ? (CommitKind.Committed, null)
            : (CommitKind.Committed, new(
                row.Conversation, row.Fence, row.StateVersion + 1, effects.State, row.Speaker, next.Value, 1));
    }
}
