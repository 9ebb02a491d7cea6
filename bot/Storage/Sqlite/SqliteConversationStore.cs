using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>Conversations in one SQLite file, for one program on one machine.</summary>
sealed partial class SqliteConversationStore(IOptions<StorageOptions> options, TimeProvider clock)
    : IConversationStore, IDisposable
{
    FileStream? _claim;
    ConversationKeys? _keys;
    SharedKeys? _shared;
    SqliteWriter? _writer;
    SqliteReaders? _readers;

    /// <summary>Called between the last statement of a transaction and its commit. Tests break things here.</summary>
    internal Action? BeforeCommit
    {
        set => Writer.BeforeCommit = value;
    }

    SqliteWriter Writer => _writer ?? throw new StoreUnavailableException(StoreTrouble.NotOpen);

    SqliteReaders Readers => _readers ?? throw new StoreUnavailableException(StoreTrouble.NotOpen);

    ConversationKeys Keys => _keys ?? throw new StoreUnavailableException(StoreTrouble.NotOpen);

    long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var folder = DataFolder.Create(options.Value);
        _claim = folder.Claim();
        var master = MasterKeyFile.OpenOrCreate(folder.MasterKey, databaseExists: File.Exists(folder.Database));
        _keys = new(master);
        _shared = new(master);
        var database = new SqliteDatabase(folder.Database);
        _writer = new(database, _keys, clock);
        _readers = new(database, _keys);
        await SharedKeyAsync(SharedKeys.Touchstone, cancellationToken);
    }

    public Task<(bool Created, Lease? Lease)> CreateAsync(
        NewConversation conversation, ReadOnlyMemory<byte> firstActivity, CancellationToken cancellationToken)
    {
        var row = NewConversationRow.For(conversation, Keys);
        return Writer.WriteAsync(rows => ConversationRules.Create(rows, row, firstActivity));
    }

    public Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken) =>
        Readers.FindAsync(id);

    public Task<(AcceptOutcome Outcome, Lease? Lease)> AcceptAsync(
        Arrival arrival, CancellationToken cancellationToken)
    {
        var key = ConversationRules.HashKey(arrival.DeduplicationKey);
        return Writer.WriteAsync(rows => ConversationRules.Accept(rows, arrival, key));
    }

    public Task<Lease?> LeaseAsync(ConversationId id, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows => ConversationRules.TakeLease(rows, id));

    public async Task<(CommitKind Outcome, Lease? Next)> CommitAsync(
        Lease lease, TurnEffects effects, CancellationToken cancellationToken)
    {
        var committed = await Writer.WriteAsync(rows => ConversationRules.Commit(rows, lease, effects));
        if (effects.ForgetsAll)
        {
            await Writer.EmptyLogAsync();
        }

        return committed;
    }

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => Writer.WriteAsync(rows =>
        rows.Statements.ReturnLease.Run(lease.Conversation.Id.Value, lease.Fence, rows.Owner));

    public Task<IReadOnlyList<ConversationId>> FindWaitingAsync(int most, CancellationToken cancellationToken) =>
        Readers.FindWaitingAsync(Writer.Owner, Now, most);

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await FindWaitingAsync(most: 1, cancellationToken);
        if (Writer.HasTrouble)
        {
            await RecordAsync(UpkeepTask.Pulse, "", cancellationToken);
        }
    }

    public Task<IReadOnlyList<LogEntry>> ReadAsync(
        ConversationId id, long after, int most, CancellationToken cancellationToken) =>
        Readers.ReadAsync(id, after, most);

    public Task KeepReferenceAsync(ConversationId id, string reference, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows => ConversationRules.KeepReference(rows, id, reference));

    public Task EndAsync(ConversationId id, CancellationToken cancellationToken) => WithoutTracesAsync(
        rows =>
        {
            rows.Statements.EndConversation.Run(id.Value, Now);
            return rows.Statements.Once(
                "delete from photos where conversation = (select number from conversations where id = $1)", id.Value);
        },
        hasRemoved: photos => photos > 0);

    public async Task EraseAsync(ConversationId id, CancellationToken cancellationToken)
    {
        await Writer.WriteAsync(rows => rows.Find(id) is { } row && Erase(rows.Statements, row.Number));
        await Writer.EmptyLogAsync();
    }

    static bool Erase(SqliteStatements statements, long number) =>
        statements.EraseLog.Run(number) >= 0 && statements.EraseConversation.Run(number) == 1;

    public Task<bool> RedeemTicketAsync(string ticket, DateTimeOffset expires, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows => rows.Statements.UseTicket.Run(ticket, expires.ToUnixTimeMilliseconds()) == 1);

    public Task<byte[]> SharedKeyAsync(string purpose, CancellationToken cancellationToken)
    {
        var fresh = _shared!.MakeWrapped(purpose);
        return Writer.WriteAsync(rows =>
        {
            rows.Statements.InsertKey.Run(purpose, fresh);
            using var row = rows.Statements.FindKey.Read(purpose);
            row.Read();
            return _shared.Open(purpose, row.GetFieldValue<byte[]>(0));
        });
    }

    public void Dispose()
    {
        Interlocked.Exchange(ref _readers, null)?.Dispose();
        Interlocked.Exchange(ref _writer, null)?.Dispose();
        Interlocked.Exchange(ref _claim, null)?.Dispose();
    }
}
