using FamilyGuide.Bot.Conversations.Upkeep;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>Looks at the database beside the programs that serve from it: writes nothing.</summary>
sealed class PostgresCheckup(
    PostgresDatabase database, IOptions<StorageOptions> storage, IOptions<RetentionOptions> retention) : IStoreCheckup
{
    public async Task<StoreCheckup> CheckUpAsync(CancellationToken cancellationToken)
    {
        var known = PostgresSchema.KnownVersion;
        var version = await VersionAsync(cancellationToken);
        var found = version == known ? await FindAsync(cancellationToken) : new(null, null, []);
        var now = await database.ReadAsync(
            $"select {PostgresFetch.NowSql}", row => row.GetInt64(0), cancellationToken);
        return found.ToCheckup(known, version, retention.Value) with
        {
            ServerTime = DateTimeOffset.FromUnixTimeMilliseconds(now.Single()),
            Link = LinkOf(new(storage.Value.ConnectionString)),
        };
    }

    static StoreLink LinkOf(NpgsqlConnectionStringBuilder address) => address switch
    {
        { SslMode: SslMode.VerifyFull or SslMode.VerifyCA } => StoreLink.Encrypted,
        _ when PostgresAddress.IsThisMachine(address) => StoreLink.Loopback,
        _ => StoreLink.Open,
    };

    /// <summary>0 in a database that nothing has opened yet.</summary>
    async Task<int> VersionAsync(CancellationToken cancellationToken)
    {
        var exists = await database.ReadAsync(
            "select to_regclass('schema_version') is not null", row => row.GetBoolean(0), cancellationToken);
        if (!exists.Single())
        {
            return 0;
        }

        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        return await PostgresSchema.VersionAsync(connection, cancellationToken);
    }

    async Task<FoundStore> FindAsync(CancellationToken cancellationToken)
    {
        var times = await database.ReadAsync(
            FoundStore.FindTimes,
            row => (Newest: Nullable(row, 0), Oldest: Nullable(row, 1)),
            cancellationToken);
        var book = await database.ReadAsync(
            FoundStore.FindBook,
            row => new UpkeepEntry(
                row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2)),
            cancellationToken);
        return new(times[0].Newest, times[0].Oldest, book);
    }

    static long? Nullable(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
