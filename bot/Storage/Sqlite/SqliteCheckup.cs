using FamilyGuide.Bot.Conversations.Upkeep;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>Looks at the file beside the program that serves from it: claims nothing and writes nothing.</summary>
sealed class SqliteCheckup(IOptions<StorageOptions> storage, IOptions<RetentionOptions> retention) : IStoreCheckup
{
    public Task<StoreCheckup> CheckUpAsync(CancellationToken cancellationToken)
    {
        var known = SqliteSchema.KnownVersion;
        var folder = DataFolder.Of(storage.Value);
        return Task.FromResult(File.Exists(folder.Database)
            ? CheckUp(new(folder.Database), known)
            : new FoundStore(null, null, []).ToCheckup(known, found: 0, retention.Value));
    }

    StoreCheckup CheckUp(SqliteDatabase database, int known)
    {
        try
        {
            using var connection = database.OpenForReading();
            var version = (int)SqliteSchema.Version(connection);
            var found = version == known ? Find(connection) : new(null, null, []);
            return found.ToCheckup(known, version, retention.Value);
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.ToUnavailable(error);
        }
    }

    static FoundStore Find(SqliteConnection connection)
    {
        using var times = new Statement(connection, FoundStore.FindTimes, 0);
        using var time = times.Read();
        time.Read();
        using var book = new Statement(connection, FoundStore.FindBook, 0);
        using var row = book.Read();
        var entries = new List<UpkeepEntry>();
        while (row.Read())
        {
            entries.Add(new(
                row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2)));
        }

        return new(time.IsDBNull(0) ? null : time.GetInt64(0), time.IsDBNull(1) ? null : time.GetInt64(1), entries);
    }
}
