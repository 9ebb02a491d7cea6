using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Postgres;
using FamilyGuide.Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>The configured store as somewhere to read from, and to copy from or to.</summary>
static class StoreEnds
{
    /// <summary>Of this moment; the program may run meanwhile.</summary>
    public static async Task<IRowSource> OpenSourceAsync(StorageOptions options, CancellationToken cancellationToken) =>
        options.Provider == StorageOptions.Postgres
            ? await PostgresRowSource.OpenAsync(options, cancellationToken)
            : await SqliteRowSource.OpenAsync(DataFolder.Of(options).Database, cancellationToken);

    public static async Task<IRowSink> OpenEmptyAsync(
        StorageOptions options, ScratchFolder scratch, CancellationToken cancellationToken) =>
        options.Provider == StorageOptions.Postgres
            ? await PostgresRowSink.OpenEmptyAsync(options, cancellationToken)
            : SqliteStoreSink.OpenEmpty(DataFolder.Of(options), scratch);

    /// <exception cref="ArchiveException">The master key is not there.</exception>
    public static (DataFolder Folder, MasterKey Master) OpenFolder(StorageOptions options)
    {
        var folder = DataFolder.Of(options);
        return File.Exists(folder.MasterKey)
            ? (folder, MasterKeyFile.OpenOrCreate(folder.MasterKey, databaseExists: true))
            : throw new ArchiveException(
                "The master key is not there, and without it nothing can be written or read: put its file back at "
                + folder.MasterKey);
    }

    /// <summary>What an engine can't do becomes what everybody understands.</summary>
    public static async Task<T> TryAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.ToUnavailable(error);
        }
        catch (NpgsqlException error)
        {
            throw PostgresErrors.ToUnavailable(error);
        }
    }
}
