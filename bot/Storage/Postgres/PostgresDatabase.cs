using FamilyGuide.Bot.Conversations;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>The database as it was configured, for single statements; what it can't do becomes "unavailable".</summary>
sealed class PostgresDatabase(IOptions<StorageOptions> options) : IAsyncDisposable
{
    public NpgsqlDataSource Source { get; } = NpgsqlDataSource.Create(PostgresAddress.Read(options.Value));

    /// <summary>On a connection of its own, which waits for other machines as long as it takes.</summary>
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

    /// <summary>For what looks at a whole table, and what nobody waits for.</summary>
    /// <returns>How many rows changed.</returns>
    public Task<int> RunLongAsync(string sql, CancellationToken cancellationToken, params object[] values) =>
        TryAsync(async () =>
        {
            await using var connection = await Source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using (var patience = new NpgsqlCommand("set local statement_timeout = 0", connection))
            {
                await patience.ExecuteNonQueryAsync(cancellationToken);
            }

            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            Fill(command, values);
            var changed = await command.ExecuteNonQueryAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return changed;
        });

    /// <summary>For what PostgreSQL does not do in a transaction.</summary>
    public Task RunOutsideTransactionAsync(string sql, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        await using var connection = await Source.OpenConnectionAsync(cancellationToken);
        foreach (var statement in (string[])["set statement_timeout = 0", "set lock_timeout = 0", sql])
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return true;
    });

    /// <summary>Does what may be done twice: once more, on a new connection, when the first was dead already.</summary>
    /// <exception cref="StoreUnavailableException">It could not be done.</exception>
    public async Task<T> TryAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (NpgsqlException error) when (PostgresErrors.IsLostConnection(error))
        {
            Source.Clear();
        }
        catch (NpgsqlException error)
        {
            throw PostgresErrors.ToUnavailable(error);
        }

        try
        {
            return await work();
        }
        catch (NpgsqlException error)
        {
            throw PostgresErrors.ToUnavailable(error);
        }
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    NpgsqlCommand Command(string sql, object[] values)
    {
        var command = Source.CreateCommand(sql);
        Fill(command, values);
        return command;
    }

    static void Fill(NpgsqlCommand command, object[] values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }
    }
}
