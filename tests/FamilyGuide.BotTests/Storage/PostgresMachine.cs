using FamilyGuide.Bot.Storage;
using FamilyGuide.Bot.Storage.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FamilyGuide.BotTests.Storage;

/// <summary>One machine's store over a shared database, and what only somebody at the database can do.</summary>
sealed class PostgresMachine : IAsyncDisposable
{
    readonly string _connection;

    /// <param name="connection">The database that machines share.</param>
    /// <param name="folder">Where the key is that they share.</param>
    /// <param name="clock">Of this machine.</param>
    /// <param name="name">Of its own folder; a machine that nobody has met when left out.</param>
    public PostgresMachine(string connection, string folder, TimeProvider clock, string? name = null)
    {
        _connection = connection;
        var options = Options.Create(new StorageOptions
        {
            Provider = StorageOptions.Postgres,
            ConnectionString = connection,
            Folder = Path.Combine(folder, name ?? Guid.NewGuid().ToString("N")),
            MasterKeyFile = Path.Combine(folder, "keys", "master.key"),
            Connections = 10,
        });
        Database = new(options);
        Store = new(options, Database, clock);
    }

    public PostgresDatabase Database { get; }

    public PostgresConversationStore Store { get; }

    public bool IsOf(string connection) => connection == _connection;

    public async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connection + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>As if so much time had passed by the server's clock, or as if it had been set back.</summary>
    public Task MoveAsync(TimeSpan time) => AskAsync(FormattableString.Invariant($"""
        update conversations
        set last_at = last_at - {(long)time.TotalMilliseconds},
            lease_until = case when lease_owner is null then 0 else lease_until - {(long)time.TotalMilliseconds} end;
        update log set at = at - {(long)time.TotalMilliseconds};
        update cases
        set asked_at = asked_at - {(long)time.TotalMilliseconds}, claimed_at = claimed_at - {(long)time.TotalMilliseconds},
            claim_until = claim_until - {(long)time.TotalMilliseconds};
        update deliveries
        set heard_at = heard_at - {(long)time.TotalMilliseconds}, next_at = next_at - {(long)time.TotalMilliseconds},
            lease_until = lease_until - {(long)time.TotalMilliseconds};
        update copies set next_at = next_at - {(long)time.TotalMilliseconds};
        update photos set at = at - {(long)time.TotalMilliseconds};
        update returns set until = until - {(long)time.TotalMilliseconds};
        update inbox set at = at - {(long)time.TotalMilliseconds};
        update upkeep
        set lease_until = case when lease_until = 0 then 0 else lease_until - {(long)time.TotalMilliseconds} end
        """));

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Database.DisposeAsync();
    }
}
