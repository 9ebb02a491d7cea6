namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>Something to write, and who waits until it is on disk.</summary>
abstract class WriteJob
{
    /// <summary>Writes, within a transaction that others share. May run again after a roll-back.</summary>
    public abstract void Run(SqliteStatements statements);

    /// <summary>The transaction is on disk.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception error);
}

/// <inheritdoc />
sealed class WriteJob<T>(Func<SqliteStatements, T> work) : WriteJob
{
    readonly TaskCompletionSource<T> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    T? _result;

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Usage", "VSTHRD003", Justification = "The writer's thread completes it and waits for nobody.")]
    public Task<T> Written => _written.Task;

    public override void Run(SqliteStatements statements) => _result = work(statements);

    public override void Complete() => _written.SetResult(_result!);

    public override void Fail(Exception error) => _written.SetException(
        error is Microsoft.Data.Sqlite.SqliteException sqlite ? SqliteErrors.ToUnavailable(sqlite) : error);
}
