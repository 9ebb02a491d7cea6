using System.Collections.Concurrent;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>
/// The database's one writer: what many conversations want written becomes one transaction and one fsync.
/// </summary>
/// <remarks>
/// It never waits for more work: while one batch is on its way to the disk, the next one gathers by itself. So a lone
/// message waits for nobody, and a crowd shares.
/// </remarks>
sealed class SqliteWriter : IDisposable
{
    /// <summary>
    /// So many jobs a transaction: enough to share the fsync, few enough not to keep the first one waiting.
    /// </summary>
    const int LargestBatch = 256;

    static readonly TimeSpan BetweenEmptyings = TimeSpan.FromSeconds(1);

    readonly BlockingCollection<WriteJob<SqliteRows>> _jobs = [];
    readonly SqliteConnection _connection;
    readonly SqliteStatements _statements;
    readonly SqliteRows _rows;
    readonly SqliteCheckpoint _checkpoint;
    readonly Thread _thread;
    readonly ConcurrentQueue<TaskCompletionSource> _waitingForEmptyLog = [];

    /// <summary>Something was erased and may still stand in the log, which somebody is reading.</summary>
    bool _isEmptyingDue;

    public SqliteWriter(SqliteDatabase database, ConversationKeys keys, TimeProvider clock)
    {
        _connection = database.OpenForWriting();
        SqliteSchema.BringUpToDate(_connection);
        _statements = new(_connection);
        _rows = new(_statements, keys, clock);
        _checkpoint = new(_connection, database.Path);
        _thread = new(WriteAll) { IsBackground = true, Name = "store writer" };
        _thread.Start();
    }

    /// <summary>Called between the last statement of a transaction and its commit. Tests break things here.</summary>
    public Action? BeforeCommit { get; set; }

    /// <summary>Who takes leases now.</summary>
    public string Owner => _rows.Owner;

    public Task<T> WriteAsync<T>(Func<SqliteRows, T> work)
    {
        var job = new WriteJob<SqliteRows, T>(work);
        try
        {
            _jobs.Add(job);
        }
        catch (InvalidOperationException closed)
        {
            job.Fail(new StoreUnavailableException(StoreTrouble.Closed, closed));
        }

        return job.Written;
    }

    /// <summary>
    /// Empties the write-ahead log, where erased rows may still stand; if somebody reads it just now, as soon as they
    /// are done.
    /// </summary>
    public async Task EmptyLogAsync()
    {
        var emptied = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waitingForEmptyLog.Enqueue(emptied);
        await WriteAsync(_ => true);
        await emptied.Task;
    }

    /// <summary>Writes what is waiting, then closes the database.</summary>
    public void Dispose()
    {
        _jobs.CompleteAdding();
        _thread.Join();
        _statements.Dispose();
        _connection.Dispose();
        _jobs.Dispose();
    }

    void WriteAll()
    {
        var batch = new List<WriteJob<SqliteRows>>(LargestBatch);
        while (!_jobs.IsCompleted)
        {
            if (_jobs.TryTake(out var first, _isEmptyingDue ? BetweenEmptyings : Timeout.InfiniteTimeSpan))
            {
                batch.Add(first);
            }

            while (batch.Count < LargestBatch && _jobs.TryTake(out var next))
            {
                batch.Add(next);
            }

            Write(batch);
            batch.Clear();
            Checkpoint();
        }
    }

    void Checkpoint()
    {
        if (_waitingForEmptyLog.IsEmpty && !_isEmptyingDue)
        {
            _checkpoint.RunIfDue();
            return;
        }

        _isEmptyingDue = !_checkpoint.Truncate();
        while (_waitingForEmptyLog.TryDequeue(out var emptied))
        {
            emptied.SetResult();
        }
    }

    void Write(List<WriteJob<SqliteRows>> batch)
    {
        if (batch is [])
        {
            return;
        }

        var error = Try(batch);
        if (error is null)
        {
            batch.ForEach(job => job.Complete());
        }
        else if (batch.Count == 1 || error is StoreUnavailableException { Code: StoreTrouble.Busy })
        {
            // Who holds the lock holds it for each of them, and each alone would wait for it as long again.
            batch.ForEach(job => job.Fail(error));
        }
        else
        {
            // One job's trouble is not the others': each alone.
            foreach (var job in batch)
            {
                Write([job]);
            }
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1031", Justification = "Whatever went wrong is told to whoever waits for this job.")]
    Exception? Try(List<WriteJob<SqliteRows>> batch)
    {
        try
        {
            _statements.Begin.Run();
            foreach (var job in batch)
            {
                job.Run(_rows);
            }

            BeforeCommit?.Invoke();
            _statements.Commit.Run();
            return null;
        }
        catch (SqliteException error)
        {
            RollBack();
            _rows.BeginNewLife();
            return SqliteErrors.ToUnavailable(error);
        }
        catch (Exception error)
        {
            RollBack();
            return error;
        }
    }

    void RollBack()
    {
        try
        {
            _statements.Rollback.Run();
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself already, as it does when the disk is full.
        }
    }
}
