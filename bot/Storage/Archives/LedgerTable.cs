using FamilyGuide.Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>The ledger as it stands in an archive's database, beside the rows.</summary>
static class LedgerTable
{
    const string Columns = "number, entries, last_sequence, state_version, digest";

    public static void Write(SqliteConnection connection, Ledger ledger)
    {
        using (var create = connection.CreateCommand())
        {
            create.CommandText = $"create table ledger ({Columns})";
            create.ExecuteNonQuery();
        }

        using var insert = new Statement(connection, "insert into ledger values ($1, $2, $3, $4, $5)", 5);
        foreach (var line in ledger.Lines)
        {
            insert.Run(line.Number, line.Entries, line.LastSequence, line.StateVersion, line.Digest);
        }
    }

    public static Ledger Read(SqliteConnection connection)
    {
        using var select = connection.CreateCommand();
        select.CommandText = $"select {Columns} from ledger";
        using var row = select.ExecuteReader();
        var ledger = new Ledger();
        while (row.Read())
        {
            ledger.Add(new LedgerLine(row.GetInt64(0))
            {
                Entries = row.GetInt64(1),
                LastSequence = row.GetInt64(2),
                StateVersion = row.GetInt64(3),
                Digest = row.GetFieldValue<byte[]>(4),
            });
        }

        return ledger;
    }
}
