using FamilyGuide.Bot.Storage;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.BotTests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Archives;

/// <summary>Whoever keeps something new says what it is and how long it stays.</summary>
public sealed class InventoryTests(Databases databases)
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_column_that_sqlite_keeps_stands_in_the_inventory()
    {
        await using var store = await KeptStore.CreateAsync(StorageOptions.Sqlite, databases, new FakeTimeProvider());
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(store.Folder, "familyguide.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(None);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            select t.name || '.' || c.name || ' ' || c.type
            from pragma_table_list t join pragma_table_info(t.name) c
            where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite_%'
            """;
        List<string> found = [];
        await using var row = await command.ExecuteReaderAsync(None);
        while (await row.ReadAsync(None))
        {
            found.Add(row.GetString(0));
        }

        Assert.Equal(
            Columns(Inventory.Tables.Except([Inventory.SchemaVersion]), "INTEGER", "TEXT", "BLOB"),
            found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_column_that_postgres_keeps_stands_in_the_inventory()
    {
        using var folder = new TemporaryFolder();
        await using var machine = new PostgresMachine(await databases.CreateAsync(), folder.Path, new FakeTimeProvider());
        await machine.Store.OpenAsync(None);

        var found = (string)(await machine.AskAsync("""
            select string_agg(table_name || '.' || column_name || ' ' || data_type, ',')
            from information_schema.columns where table_schema = 'public'
            """))!;

        // The version is the server's own business and no larger number.
        Assert.Equal(
            Columns(Inventory.Tables, "bigint", "text", "bytea")
                .Select(column => column.Replace("schema_version.version bigint", "schema_version.version integer", StringComparison.Ordinal)),
            found.Split(',').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_content_is_sealed_and_goes_with_its_conversation() => Assert.All(
        from table in Inventory.Tables
        from column in table.Columns
        where column.Class == DataClass.Content
        select (table, column),
        one => Assert.Equal(
            (one.table == Inventory.Photos ? Lifetime.Photo : Lifetime.Conversation, ColumnType.Bytes),
            (one.table.Lifetime, one.column.Type)));

    static IEnumerable<string> Columns(IEnumerable<KeptTable> tables, string number, string text, string bytes)
    {
        var columns =
            from table in tables
            from column in table.Columns
            let type = column.Type switch { ColumnType.Number => number, ColumnType.Text => text, _ => bytes }
            select $"{table.Name}.{column.Name} {type}";
        return columns.Order(StringComparer.Ordinal);
    }
}
