using System.Diagnostics;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage.Archives;
using NpgsqlTypes;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>A PostgreSQL database without conversations, filled in one transaction: all of it or nothing.</summary>
sealed class PostgresRowSink : IRowSink
{
    readonly PostgresLongConnection _connection;

    PostgresRowSink(PostgresLongConnection connection) => _connection = connection;

    /// <exception cref="ArchiveException">It holds conversations.</exception>
    public static async Task<PostgresRowSink> OpenEmptyAsync(
        StorageOptions options, CancellationToken cancellationToken)
    {
        await using (var schema = await PostgresLongConnection.OpenAsync(options, cancellationToken))
        {
            await PostgresSchema.BringUpToDateAsync(schema.Connection, _ => { }, cancellationToken);
        }

        var connection = await PostgresLongConnection.OpenAsync(options, cancellationToken);
        try
        {
            var tables = string.Join(", ", Inventory.Copied.Select(table => table.Name));
            await connection.RunAsync("begin", cancellationToken);
            await connection.RunAsync($"lock table {tables} in access exclusive mode", cancellationToken);
            var conversations = await connection.AskAsync("select count(*) from conversations", cancellationToken);
            EmptyStore.MustBe((long)conversations!);

            // A program that was started once has made keys of its own; those that come are the conversations'.
            await connection.RunAsync("delete from keys", cancellationToken);
            return new(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task WriteAsync(
        KeptTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        NpgsqlDbType[] types = [.. table.Columns.Select(column => TypeOf(column.Type))];
        await using (var copy = await _connection.Connection.BeginBinaryImportAsync(
            $"copy {table.Name} ({table.ColumnNames}) from stdin (format binary)", cancellationToken))
        {
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                await copy.StartRowAsync(cancellationToken);
                for (var index = 0; index < types.Length; index++)
                {
                    await (row[index] is { } value
                        ? copy.WriteAsync(value, types[index], cancellationToken)
                        : copy.WriteNullAsync(cancellationToken));
                }
            }

            await copy.CompleteAsync(cancellationToken);
        }

        if (table.IsNumbered)
        {
            await _connection.RunAsync(
                $"""
                select setval(pg_get_serial_sequence('{table.Name}', 'number'), max(number))
                from {table.Name} having max(number) is not null
                """,
                cancellationToken);
        }
    }

    public IAsyncEnumerable<object?[]> ReadAsync(KeptTable table, CancellationToken cancellationToken) =>
        PostgresRowSource.ReadAsync(_connection.Connection, table, cancellationToken);

    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        await _connection.RunAsync("commit", cancellationToken);

        // So that the first questions are not planned as if the tables were empty.
        await _connection.RunAsync("analyze conversations, log, inbox, outbox, keys", cancellationToken);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    static NpgsqlDbType TypeOf(ColumnType type) => type switch
    {
        ColumnType.Number => NpgsqlDbType.Bigint,
        ColumnType.Text => NpgsqlDbType.Text,
        ColumnType.Bytes => NpgsqlDbType.Bytea,
        _ => throw new UnreachableException(),
    };
}
