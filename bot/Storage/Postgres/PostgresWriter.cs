using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>
/// This machine's one writer: what many conversations want written becomes one transaction, two round trips and one
/// fsync of the server.
/// </summary>
/// <remarks>
/// It never waits for more work: while one batch is on its way, the next one gathers by itself. Machines share
/// conversations, not this; between them, row locks decide who is first.
/// </remarks>
sealed class PostgresWriter : IAsyncDisposable
{
    const int LargestBatch = 256;

    /// <summary>Deadlocks between machines end by one of them trying again.</summary>
    const int MostTries = 3;

    readonly Channel<WriteJob<PostgresRows>> _jobs = Channel.CreateUnbounded<WriteJob<PostgresRows>>(
        new UnboundedChannelOptions { SingleReader = true });

    readonly PostgresConnection _connection;
    readonly PostgresFetch _fetch;
    readonly Task _writing;

    public PostgresWriter(PostgresDatabase database, string machine, ConversationKeys keys, TimeProvider clock)
    {
        _connection = new(database, machine, clock);
        _fetch = new(keys);
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Who takes leases now.</summary>
    public string Owner => _connection.Owner;

    /// <summary>Not after the connection was lost, until something is written again.</summary>
    public bool IsConnected => _connection.IsOpen;

    /// <summary>A write failed, and nobody has seen since that one can succeed.</summary>
    public bool HasTrouble { get; set; }

    /// <summary>Called between the last statement of a transaction and its commit. Tests break things here.</summary>
    public Action? BeforeCommit { get; set; }

    [SuppressMessage("Usage", "VSTHRD003", Justification = "The writer completes it and waits for nobody.")]
    public Task<T> WriteAsync<T>(WriteJob<PostgresRows, T> job)
    {
        if (!_jobs.Writer.TryWrite(job))
        {
            job.Fail(new StoreUnavailableException(StoreTrouble.Closed));
        }

        return job.Written;
    }

    /// <summary>Writes what is waiting, then closes the connection.</summary>
    [SuppressMessage("Usage", "VSTHRD003", Justification = "It was begun here, and nobody else waits for it.")]
    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await _writing;
        await _connection.DisposeAsync();
    }

    async Task WriteAllAsync()
    {
        var batch = new List<WriteJob<PostgresRows>>(LargestBatch);
        while (await _jobs.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && _jobs.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            await WriteAsync(batch);
            batch.Clear();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong is told to whoever waits for this job.")]
    async Task WriteAsync(List<WriteJob<PostgresRows>> batch, bool isWary = false, int tries = 1)
    {
        try
        {
            await TryAsync(batch, isWary);
            batch.ForEach(job => job.Complete());
            return;
        }
        catch (NpgsqlException error) when (PostgresErrors.IsWorthRepeating(error) && tries < MostTries)
        {
            // The same once more.
        }
        catch (NpgsqlException error) when (PostgresErrors.IsLocked(error) && !isWary)
        {
            // Most of the batch is free: go on without those that another machine holds.
            isWary = true;
        }
        catch (StoreUnavailableException away) when (!_connection.IsOpen)
        {
            batch.ForEach(job => job.Fail(away));
            return;
        }
        catch (NpgsqlException error) when (!PostgresErrors.IsAboutValues(error))
        {
            // The server or the way to it: the same for all of them.
            var unavailable = PostgresErrors.ToUnavailable(error);
            HasTrouble = true;
            await _connection.LoseAsync();
            batch.ForEach(job => job.Fail(unavailable));
            return;
        }
        catch (Exception error) when (batch is [var only])
        {
            await _connection.RollBackAsync();
            only.Fail(error is NpgsqlException npgsql ? PostgresErrors.ToUnavailable(npgsql) : error);
            return;
        }
        catch (Exception)
        {
            // One job's trouble is not the others': each alone.
            await _connection.RollBackAsync();
            foreach (var job in batch)
            {
                await WriteAsync([job], isWary);
            }

            return;
        }

        await _connection.RollBackAsync();
        await WriteAsync(batch, isWary, tries + 1);
    }

    async Task TryAsync(List<WriteJob<PostgresRows>> batch, bool isWary)
    {
        var connection = await _connection.OpenAsync();
        var rows = await _fetch.RunAsync(connection, _connection.Owner, batch, isWary, CancellationToken.None);
        foreach (var job in batch)
        {
            job.Run(rows);
        }

        BeforeCommit?.Invoke();
        await using var changes = connection.CreateBatch();
        rows.Changes.AddTo(changes);
        changes.Add("commit");
        await changes.ExecuteNonQueryAsync();
    }
}
