using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>A connection for work that may take long, as nothing that families wait for may.</summary>
sealed class PostgresLongConnection : IAsyncDisposable
{
    const string NoHurry = """
        set statement_timeout = 0;
        set idle_in_transaction_session_timeout = 0;
        set lock_timeout = '10s';
        set synchronous_commit = on
        """;

    /// <summary>Seconds. An operator would rather wait than begin again.</summary>
    const int LongestConnect = 60;

    readonly NpgsqlDataSource _source;

    PostgresLongConnection(NpgsqlDataSource source, NpgsqlConnection connection) =>
        (_source, Connection) = (source, connection);

    public NpgsqlConnection Connection { get; }

    public static async Task<PostgresLongConnection> OpenAsync(
        StorageOptions options, CancellationToken cancellationToken)
    {
        var address = PostgresAddress.Read(options);
        address.CommandTimeout = 0;
        address.Timeout = LongestConnect;
        address.MaxPoolSize = 1;
        var source = NpgsqlDataSource.Create(address);
        try
        {
            var own = new PostgresLongConnection(source, await source.OpenConnectionAsync(cancellationToken));
            await own.RunAsync(NoHurry, cancellationToken);
            return own;
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    public async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, Connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<object?> AskAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, Connection);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        // What it has not committed, the server takes back.
        await Connection.DisposeAsync();
        await _source.DisposeAsync();
    }
}
