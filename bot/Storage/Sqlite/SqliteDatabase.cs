using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>A database file, and the settings with which every connection to it is opened.</summary>
sealed class SqliteDatabase(string path)
{
    /// <summary>Seconds that a statement waits for another connection's lock before it gives up.</summary>
    const int BusySeconds = 5;

    public string Path => path;

    public SqliteConnection OpenForWriting() => Open(SqliteOpenMode.ReadWriteCreate, """
        pragma auto_vacuum = incremental;
        pragma journal_mode = wal;
        pragma synchronous = full;
        pragma secure_delete = on;
        pragma trusted_schema = off;
        pragma foreign_keys = on;
        pragma cell_size_check = on;
        pragma wal_autocheckpoint = 0;
        """);

    public SqliteConnection OpenForReading() => Open(SqliteOpenMode.ReadWrite, """
        pragma query_only = on;
        pragma trusted_schema = off;
        pragma cell_size_check = on;
        """);

    /// <summary>A new file that is worth nothing until it is whole: no journal, and one flush in the end.</summary>
    public SqliteConnection OpenForFilling() => Open(SqliteOpenMode.ReadWriteCreate, """
        pragma auto_vacuum = incremental;
        pragma journal_mode = off;
        pragma synchronous = off;
        pragma trusted_schema = off;
        pragma foreign_keys = on;
        pragma temp_store = memory;
        """);

    SqliteConnection Open(SqliteOpenMode mode, string pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = pragmas;
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
