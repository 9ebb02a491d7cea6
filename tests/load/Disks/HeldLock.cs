using Microsoft.Data.Sqlite;

namespace FamilyGuide.Load.Disks;

/// <summary>This process holds the write lock of the bot's database, as a backup tool gone wrong may.</summary>
sealed class HeldLock(string database) : IDiskTrouble, IAsyncDisposable
{
    readonly SqliteConnection _connection = new($"Data Source={database};Pooling=False");

    public async Task BeginAsync(CancellationToken ct)
    {
        await _connection.OpenAsync(ct);
        await RunAsync("begin exclusive", ct);
    }

    public Task EndAsync(CancellationToken ct) => RunAsync("rollback", ct);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    async Task RunAsync(string sql, CancellationToken ct)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }
}
