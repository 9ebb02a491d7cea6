using System.Runtime.CompilerServices;
using FamilyGuide.Bot.Storage.Archives;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>The rows of a PostgreSQL database at one moment. Whoever writes meanwhile is not kept waiting.</summary>
sealed class PostgresRowSource : IRowSource
{
    readonly PostgresLongConnection _connection;

    PostgresRowSource(PostgresLongConnection connection) => _connection = connection;

    public static async Task<PostgresRowSource> OpenAsync(StorageOptions options, CancellationToken cancellationToken)
    {
        var connection = await PostgresLongConnection.OpenAsync(options, cancellationToken);
        try
        {
            await connection.RunAsync("begin transaction isolation level repeatable read read only", cancellationToken);
            var version = await PostgresSchema.VersionAsync(connection.Connection, cancellationToken);
            SchemaOfSource.MustBeOurs(version, PostgresSchema.KnownVersion);
            return new(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public IAsyncEnumerable<object?[]> ReadAsync(KeptTable table, CancellationToken cancellationToken) =>
        ReadAsync(_connection.Connection, table, cancellationToken);

    public static async IAsyncEnumerable<object?[]> ReadAsync(
        NpgsqlConnection connection, KeptTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var order = table.Order.Select(column => InByteOrder(table.Columns[table.IndexOf(column)]));
        await using var command = new NpgsqlCommand(
            $"select {table.ColumnNames} from {table.Name} order by {string.Join(", ", order)}", connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            yield return StoredRow.Read(row, table);
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <remarks>Whatever language the database sorts in.</remarks>
    static string InByteOrder(KeptColumn column) =>
        column.Type == ColumnType.Text ? $"{column.Name} collate \"C\"" : column.Name;
}
