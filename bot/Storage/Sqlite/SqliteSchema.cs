using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>Brings a database up to date, each migration once. Its version stands in <c>user_version</c>.</summary>
static class SqliteSchema
{
    public static int KnownVersion => Migrations.Of("Sqlite").Count;

    /// <exception cref="InvalidOperationException">A newer program has written this database.</exception>
    public static void BringUpToDate(SqliteConnection connection)
    {
        var migrations = Migrations.Of("Sqlite");
        var version = Version(connection);
        Migrations.RefuseNewer(version, migrations.Count);
        for (var next = (int)version; next < migrations.Count; next++)
        {
            using var transaction = connection.BeginTransaction();
            Run(connection, migrations[next]);
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {next + 1}"));
            transaction.Commit();
        }
    }

    public static long Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "pragma user_version";
        return (long)command.ExecuteScalar()!;
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
