using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>Moves the write-ahead log into the database file before it grows large.</summary>
/// <remarks>After erasing, <see cref="Truncate"/> also empties the log, so that nothing erased stays in it.</remarks>
sealed class SqliteCheckpoint(SqliteConnection connection, string path)
{
    /// <summary>16 MiB: some seconds of the heaviest load; a larger one costs every reader.</summary>
    const long LargestLog = 16 * 1024 * 1024;

    /// <summary>Looking at the file's length costs a system call: not after every batch.</summary>
    const int BatchesBetweenLooks = 16;

    readonly FileInfo _log = new(path + "-wal");

    int _batches;

    public void RunIfDue()
    {
        if (++_batches % BatchesBetweenLooks != 0)
        {
            return;
        }

        _log.Refresh();
        if (_log.Exists && _log.Length > LargestLog)
        {
            Run("pragma wal_checkpoint(passive)");
        }
    }

    /// <returns>False when somebody who reads still needs the log, or the disk doesn't let us.</returns>
    public bool Truncate() => Run("pragma wal_checkpoint(truncate)");

    bool Run(string sql)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var row = command.ExecuteReader();
            return row.Read() && row.GetInt64(0) == 0;
        }
        catch (SqliteException)
        {
            // A full or busy disk: the log stays as it is, and the next round tries again.
            return false;
        }
    }
}
