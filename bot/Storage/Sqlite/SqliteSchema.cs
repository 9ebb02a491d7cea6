using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>Brings a database up to date: the embedded files of <c>Migrations/</c>, in order, each once.</summary>
static class SqliteSchema
{
    const string Prefix = "FamilyGuide.Bot.Storage.Sqlite.Migrations.";

    /// <exception cref="InvalidOperationException">A newer program has written this database.</exception>
    public static void BringUpToDate(SqliteConnection connection)
    {
        string[] migrations =
        [
            .. typeof(SqliteSchema).Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        var version = Version(connection);
        if (version > migrations.Length)
        {
            throw new InvalidOperationException(
                $"The database has schema {version}, this program knows {migrations.Length}: use a newer program.");
        }

        for (var next = version; next < migrations.Length; next++)
        {
            using var transaction = connection.BeginTransaction();
            Run(connection, Text(migrations[next]));
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {next + 1}"));
            transaction.Commit();
        }
    }

    static long Version(SqliteConnection connection)
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

    static string Text(string resource)
    {
        using var stream = typeof(SqliteSchema).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
