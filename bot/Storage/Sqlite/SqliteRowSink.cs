using FamilyGuide.Bot.Storage.Archives;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>A new SQLite file, filled in one go by somebody who throws it away if anything goes wrong.</summary>
sealed class SqliteRowSink : IRowSink
{
    readonly string _path;

    public SqliteRowSink(string path)
    {
        _path = path;
        Connection = new SqliteDatabase(path).OpenForFilling();
        SqliteSchema.BringUpToDate(Connection);
        Run("begin");
    }

    public SqliteConnection Connection { get; }

    public async Task WriteAsync(
        KeptTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        var values = string.Join(", ", Enumerable.Range(1, table.Columns.Count).Select(number => $"${number}"));
        using var insert = new Statement(
            Connection, $"insert into {table.Name} ({table.ColumnNames}) values ({values})", table.Columns.Count);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            insert.Run(row);
        }
    }

    public IAsyncEnumerable<object?[]> ReadAsync(KeptTable table, CancellationToken cancellationToken) =>
        SqliteRowSource.ReadAsync(Connection, table, cancellationToken);

    /// <summary>On disk as a whole, and closed.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        Run("commit");
        await Connection.DisposeAsync();
        await using var file = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    void Run(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
