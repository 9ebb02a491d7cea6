using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>Conversations in PostgreSQL, for as many programs as share the database and the master key.</summary>
sealed partial class PostgresConversationStore(
    IOptions<StorageOptions> options, PostgresDatabase database, TimeProvider clock)
    : IConversationStore, IAsyncDisposable
{
    FileStream? _claim;
    ConversationKeys? _keys;
    SharedKeys? _shared;
    PostgresWriter? _writer;
    PostgresReaders? _readers;

    /// <inheritdoc cref="PostgresWriter.BeforeCommit"/>
    internal Action? BeforeCommit
    {
        set => Writer.BeforeCommit = value;
    }

    PostgresWriter Writer => _writer ?? throw new StoreUnavailableException(StoreTrouble.NotOpen);

    PostgresReaders Readers => _readers ?? throw new StoreUnavailableException(StoreTrouble.NotOpen);

    ConversationKeys Keys => _keys ?? throw new StoreUnavailableException(StoreTrouble.NotOpen);

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var folder = DataFolder.Create(options.Value);
        _claim ??= folder.Claim();
        MasterKey? master = null;
        await database.BringUpToDateAsync(
            databaseExists => master = MasterKeyFile.OpenOrCreate(folder.MasterKey, databaseExists), cancellationToken);
        _shared = new(master!);
        await SharedKeyAsync(SharedKeys.Touchstone, cancellationToken);
        _keys = new(master!);
        _writer = new(database, folder.MachineName(), _keys, clock);
        _readers = new(database, _keys);
    }

    public Task<(bool Created, Lease? Lease)> CreateAsync(
        NewConversation conversation, ReadOnlyMemory<byte> firstActivity, CancellationToken cancellationToken)
    {
        var row = NewConversationRow.For(conversation, Keys);
        return Writer.WriteAsync(
            new WriteJob<PostgresRows, (bool, Lease?)>(rows => ConversationRules.Create(rows, row, firstActivity))
            {
                Conversation = conversation.Id,
                Beginning = row,
            });
    }

    public Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken) =>
        Readers.FindAsync(id, cancellationToken);

    public Task<(AcceptOutcome Outcome, Lease? Lease)> AcceptAsync(
        Arrival arrival, CancellationToken cancellationToken)
    {
        var key = ConversationRules.HashKey(arrival.DeduplicationKey);
        return Writer.WriteAsync(
            new WriteJob<PostgresRows, (AcceptOutcome, Lease?)>(rows => ConversationRules.Accept(rows, arrival, key))
            {
                Conversation = arrival.Conversation,
                ArrivalKey = key,
                TouchesCases = arrival.Photo is not null,
            });
    }

    public Task<Lease?> LeaseAsync(ConversationId id, CancellationToken cancellationToken) =>
        WriteAsync(id, rows => ConversationRules.TakeLease(rows, id));

    public Task<(CommitKind Outcome, Lease? Next)> CommitAsync(
        Lease lease, TurnEffects effects, CancellationToken cancellationToken) =>
        Writer.WriteAsync(
            new WriteJob<PostgresRows, (CommitKind, Lease?)>(rows => ConversationRules.Commit(rows, lease, effects))
            {
                Conversation = lease.Conversation.Id,
                TouchesCases = effects.TouchesCases,
            });

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => database.RunAsync(
        """
        update conversations set lease_owner = null, lease_until = 0, attempts = greatest(attempts - 1, 0)
        where id = $1 and fence = $2 and lease_owner = $3
        """,
        cancellationToken,
        lease.Conversation.Id.Value,
        lease.Fence,
        Writer.Owner);

    public async Task<IReadOnlyList<ConversationId>> FindWaitingAsync(int most, CancellationToken cancellationToken)
    {
        if (!Writer.IsConnected)
        {
            // A new connection gives back what the lost one held, and only then it can be found.
            await WriteAsync(default, _ => true);
        }

        var ids = await database.ReadAsync(
            $"""
            select id from conversations, (select {PostgresFetch.NowSql} as now) n
            where last_done < last_arrival
              and (lease_owner is null or lease_until <= n.now or lease_until > n.now + {LeaseTerm.Milliseconds})
            limit $1
            """,
            row => ConversationId.TryParse(row.GetString(0), out var id) ? id : default,
            cancellationToken,
            (long)most);
        return [.. ids.Where(id => id != default)];
    }

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await FindWaitingAsync(most: 1, cancellationToken);
        if (Writer.HasTrouble)
        {
            await RecordAsync(UpkeepTask.Pulse, "", cancellationToken);
            Writer.HasTrouble = false;
        }
    }

    public Task<IReadOnlyList<LogEntry>> ReadAsync(
        ConversationId id, long after, int most, CancellationToken cancellationToken) =>
        Readers.ReadAsync(id, after, most, cancellationToken);

    public Task KeepReferenceAsync(ConversationId id, string reference, CancellationToken cancellationToken) =>
        WriteAsync(id, rows => ConversationRules.KeepReference(rows, id, reference));

    public Task EndAsync(ConversationId id, CancellationToken cancellationToken) => database.RunAsync(
        $"""
        with ended as (
          update conversations set ended_at = coalesce(ended_at, {PostgresFetch.NowSql}) where id = $1
          returning number)
        delete from photos using ended where photos.conversation = ended.number
        """,
        cancellationToken,
        id.Value);

    public Task EraseAsync(ConversationId id, CancellationToken cancellationToken) => database.RunAsync(
        """
        with gone as (delete from conversations where id = $1 returning number)
        delete from log using gone
        where position >= (gone.number << 24) and position < ((gone.number + 1) << 24)
        """,
        cancellationToken,
        id.Value);

    public async Task<bool> RedeemTicketAsync(
        string ticket, DateTimeOffset expires, CancellationToken cancellationToken) =>
        await database.RunAsync(
            "insert into tickets (id, expires_at) values ($1, $2) on conflict (id) do nothing",
            cancellationToken,
            ticket,
            expires.ToUnixTimeMilliseconds()) == 1;

    public async Task<byte[]> SharedKeyAsync(string purpose, CancellationToken cancellationToken)
    {
        var shared = _shared ?? throw new StoreUnavailableException(StoreTrouble.NotOpen);
        await database.RunAsync(
            "insert into keys (purpose, key) values ($1, $2) on conflict (purpose) do nothing",
            cancellationToken,
            purpose,
            shared.MakeWrapped(purpose));
        var found = await database.ReadAsync(
            "select key from keys where purpose = $1",
            row => row.GetFieldValue<byte[]>(0),
            cancellationToken,
            purpose);
        return shared.Open(purpose, found.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _readers, null) is { } readers)
        {
            await readers.DisposeAsync();
        }

        if (Interlocked.Exchange(ref _writer, null) is { } writer)
        {
            await writer.DisposeAsync();
        }

        if (Interlocked.Exchange(ref _claim, null) is { } claim)
        {
            await claim.DisposeAsync();
        }
    }

    Task<T> WriteAsync<T>(ConversationId conversation, Func<PostgresRows, T> work) =>
        Writer.WriteAsync(new WriteJob<PostgresRows, T>(work) { Conversation = conversation });
}
