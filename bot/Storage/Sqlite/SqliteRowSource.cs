using System.Runtime.CompilerServices;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage.Archives;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>The rows of a SQLite file at one moment. Whoever writes to it meanwhile is not kept waiting.</summary>
sealed class SqliteRowSource : IRowSource
{
    readonly SqliteConnection _connection;

    SqliteRowSource(SqliteConnection connection) => _connection = connection;

    /// <exception cref="ArchiveException">There is none, or its schema is not ours.</exception>
    public static async Task<SqliteRowSource> OpenAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new ArchiveException($"There is no database yet: {path}");
        }

        var source = new SqliteRowSource(new SqliteDatabase(path).OpenForReading());
        try
        {
            await source.RunAsync("begin", cancellationToken);

            // The moment is that of the first reading.
            SchemaOfSource.MustBeOurs(SqliteSchema.Version(source._connection), SqliteSchema.KnownVersion);
            await source.RunAsync("select count(*) from keys", cancellationToken);
            return source;
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    public IAsyncEnumerable<object?[]> ReadAsync(KeptTable table, CancellationToken cancellationToken) =>
        ReadAsync(_connection, table, cancellationToken);

    public static async IAsyncEnumerable<object?[]> ReadAsync(
        SqliteConnection connection, KeptTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"select {table.ColumnNames} from {table.Name} order by {string.Join(", ", table.Order)}";
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            yield return StoredRow.Read(row, table);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // What was erased meanwhile is still in the log, because this moment needed it.
            await RunAsync("rollback", CancellationToken.None);
            await RunAsync("pragma wal_checkpoint(truncate)", CancellationToken.None);
        }
        catch (SqliteException)
        {
            // Whoever writes empties the log then.
        }

        await _connection.DisposeAsync();
    }

    async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
