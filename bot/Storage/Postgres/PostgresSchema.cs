using System.Globalization;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>
/// Brings a database up to date, by one machine at a time: the others wait for it and then find nothing to do.
/// </summary>
static class PostgresSchema
{
    /// <summary>Of the lock that whoever looks at or changes the schema holds; any number that is ours alone.</summary>
    const long Lock = 0x46616d696c79; // "Family"

    public static int KnownVersion => Migrations.Of("Postgres").Count;

    /// <param name="connection">Open, for this only.</param>
    /// <param name="whileAlone">Told whether the database was there before, while no other machine is at it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidOperationException">A newer program has written this database.</exception>
    public static async Task BringUpToDateAsync(
        NpgsqlConnection connection, Action<bool> whileAlone, CancellationToken cancellationToken)
    {
        // Another machine's migration may take as long as it takes.
        await RunAsync(connection, "set lock_timeout = 0; set statement_timeout = 0", cancellationToken);
        await RunAsync(connection, $"select pg_advisory_lock({Lock})", cancellationToken);
        await RunAsync(
            connection, "create table if not exists schema_version (version integer not null)", cancellationToken);
        var migrations = Migrations.Of("Postgres");
        var version = await VersionAsync(connection, cancellationToken);
        Migrations.RefuseNewer(version, migrations.Count);
        whileAlone(version > 0);
        for (var next = version; next < migrations.Count; next++)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await RunAsync(connection, migrations[next], cancellationToken);
            await RunAsync(
                connection,
                string.Create(CultureInfo.InvariantCulture, $"insert into schema_version values ({next + 1})"),
                cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await RunAsync(connection, $"select pg_advisory_unlock({Lock})", cancellationToken);
    }

    public static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select coalesce(max(version), 0) from schema_version", connection);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
