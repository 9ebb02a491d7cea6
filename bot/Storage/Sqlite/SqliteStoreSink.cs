using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage.Archives;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>A file that takes the place of the data folder's empty or missing one, once it is whole.</summary>
sealed class SqliteStoreSink : IRowSink
{
    readonly DataFolder _folder;
    readonly FileStream _claim;
    readonly string _path;
    readonly SqliteRowSink _rows;

    SqliteStoreSink(DataFolder folder, FileStream claim, string path) =>
        (_folder, _claim, _path, _rows) = (folder, claim, path, new(path));

    /// <exception cref="ArchiveException">There are conversations in it, or a program uses it.</exception>
    public static SqliteStoreSink OpenEmpty(DataFolder folder, ScratchFolder scratch)
    {
        var claim = ClaimStopped(folder);
        try
        {
            EmptyStore.MustBe(CountConversations(folder.Database));
            return new(folder, claim, scratch.PathOf("store.db"));
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    /// <summary>Nobody serves families from a store that is about to be exchanged or left.</summary>
    public static FileStream ClaimStopped(DataFolder folder)
    {
        try
        {
            return folder.Claim();
        }
        catch (InvalidOperationException error)
        {
            throw new ArchiveException($"Stop the program first. {error.Message}", error);
        }
    }

    public Task WriteAsync(KeptTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken) =>
        _rows.WriteAsync(table, rows, cancellationToken);

    public IAsyncEnumerable<object?[]> ReadAsync(KeptTable table, CancellationToken cancellationToken) =>
        _rows.ReadAsync(table, cancellationToken);

    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        await _rows.KeepAsync(cancellationToken);

        // What belongs to the file that was there says nothing of the one that comes.
        File.Delete(_folder.Database + "-wal");
        File.Delete(_folder.Database + "-shm");
        File.Move(_path, _folder.Database, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _rows.DisposeAsync();
        await _claim.DisposeAsync();
    }

    static long CountConversations(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using var connection = new SqliteDatabase(path).OpenForReading();
        var version = SqliteSchema.Version(connection);
        Migrations.RefuseNewer(version, SqliteSchema.KnownVersion);
        if (version == 0)
        {
            return 0;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from conversations";
        return (long)command.ExecuteScalar()!;
    }
}
