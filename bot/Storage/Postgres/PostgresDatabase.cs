using Microsoft.Extensions.Options;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>The database as it was configured, for single statements; what it can't do becomes "unavailable".</summary>
sealed class PostgresDatabase(IOptions<StorageOptions> options) : IAsyncDisposable
{
    public NpgsqlDataSource Source { get; } = NpgsqlDataSource.Create(PostgresAddress.Read(options.Value));

    /// <summary>A connection of its own for the schema: it waits for other machines, and may not be lent to others.</summary>
    public async Task BringUpToDateAsync(Action<bool> whileAlone, CancellationToken cancellationToken)
    {
        await TryAsync(async () =>
        {
            await using var connection = await Source.OpenConnectionAsync(cancellationToken);
            await PostgresSchema.BringUpToDateAsync(connection, whileAlone, cancellationToken);
            return true;
        });
    }

    /// <returns>How many rows changed.</returns>
    public Task<int> RunAsync(string sql, CancellationToken cancellationToken, params object[] values) =>
        TryAsync(async () =>
        {
            await using var command = Command(sql, values);
            return await command.ExecuteNonQueryAsync(cancellationToken);
        });

    public Task<List<T>> ReadAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object[] values) =>
        TryAsync(async () =>
        {
            await using var command = Command(sql, values);
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            var found = new List<T>();
            while (await row.ReadAsync(cancellationToken))
            {
                found.Add(read(row));
            }

            return found;
        });

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    static async Task<T> TryAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (NpgsqlException error)
        {
            throw PostgresErrors.ToUnavailable(error);
        }
    }

    NpgsqlCommand Command(string sql, object[] values)
    {
        var command = Source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
