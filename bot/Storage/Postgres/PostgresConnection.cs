using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Rows;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>The writer's connection: opened when needed, and a new life each time.</summary>
/// <remarks>
/// When a connection is lost, it is not known what became of the last transaction, and nobody on this machine may hear
/// of a lease that was taken in it. When a program is killed, it leaves leases behind. So a new connection first gives
/// back all leases of this machine's lives before: their work is found again at once, and a turn that still runs under
/// one of them commits nothing. One program at a time is a machine, since it has claimed the machine's folder.
/// </remarks>
sealed class PostgresConnection(PostgresDatabase database, string machine, TimeProvider clock) : IAsyncDisposable
{
    const string GiveBack = """
        update conversations set lease_owner = null, lease_until = 0
        where last_done < last_arrival and lease_owner like $1
        """;

    /// <summary>
    /// What is acknowledged is on the server's disk, whatever the server's own default is.
    /// </summary>
    const string Durably = "select set_config('synchronous_commit', 'on', false) "
        + "where current_setting('synchronous_commit') = 'off'";

    /// <summary>While a server is away, everybody hears so at once instead of waiting in line for it.</summary>
    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    NpgsqlConnection? _connection;
    StoreUnavailableException? _lastTrouble;
    long _triedAt;

    public string Owner { get; private set; } = Life.New(machine);

    public bool IsOpen => _connection is not null;

    public async Task<NpgsqlConnection> OpenAsync()
    {
        if (_connection is { } open)
        {
            return open;
        }

        if (_lastTrouble is { } trouble && clock.GetElapsedTime(_triedAt) < BetweenTries)
        {
            throw new StoreUnavailableException(trouble.Code, trouble);
        }

        try
        {
            (_connection, _lastTrouble) = (await database.TryAsync(BeginLifeAsync), null);
            return _connection;
        }
        catch (StoreUnavailableException error)
        {
            (_lastTrouble, _triedAt) = (error, clock.GetTimestamp());
            throw;
        }
    }

    public async Task RollBackAsync()
    {
        try
        {
            if (_connection is not null)
            {
                await using var command = new NpgsqlCommand("rollback", _connection);
                await command.ExecuteNonQueryAsync();
            }
        }
        catch (NpgsqlException)
        {
            await LoseAsync();
        }
    }

    /// <summary>Gives the connection up, with whatever it was in the middle of.</summary>
    public async Task LoseAsync()
    {
        if (Interlocked.Exchange(ref _connection, null) is { } lost)
        {
            try
            {
                // Never back into the pool: whoever gets it next would be in our transaction.
                NpgsqlConnection.ClearPool(lost);
                await lost.DisposeAsync();
            }
            catch (Exception error) when (error is NpgsqlException or IOException or InvalidOperationException)
            {
                // A connection that can't even be closed is gone as well.
            }
        }
    }

    public async ValueTask DisposeAsync() => await LoseAsync();

    async Task<NpgsqlConnection> BeginLifeAsync()
    {
        var connection = await database.Source.OpenConnectionAsync();
        try
        {
            await using var batch = connection.CreateBatch();
            batch.Add(Durably);
            batch.Add(GiveBack, Life.AllOf(machine));
            await batch.ExecuteNonQueryAsync();
            Owner = Life.New(machine);
            return connection;
        }
        catch (NpgsqlException)
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
