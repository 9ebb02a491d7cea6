using FamilyGuide.Bot.Storage.Postgres;
using FamilyGuide.Bot.Storage.Sqlite;

namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>The configured store as somewhere to copy from or to.</summary>
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
}
