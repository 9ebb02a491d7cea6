using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage;
using FamilyGuide.Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.Storage;

/// <summary>What every store promises, and what only SQLite can break.</summary>
public sealed class SqliteStoreTests : DurableStoreContract
{
    readonly TemporaryFolder _folder = new();

    static CancellationToken None => TestContext.Current.CancellationToken;

    string Database => Path.Combine(_folder.Path, "familyguide.db");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    private protected override IConversationStore NewStore() =>
        new SqliteConversationStore(Options.Create(new StorageOptions { Folder = _folder.Path }), Clock);

    [Fact]
    public async Task A_restarted_program_finds_everything_and_takes_up_what_was_left()
    {
        var id = await BegunAsync();
        await Store.AcceptAsync(Says(id, "hello"), None);
        var key = await Store.SharedKeyAsync("tokens", None);

        await RestartAsync();

        Assert.Equal([id], await Store.FindWaitingAsync(10, None));
        Assert.Equal("welcomed", Text((await Store.LeaseAsync(id, None))!.State));
        Assert.Equal(key, await Store.SharedKeyAsync("tokens", None));
    }

    [Fact]
    public async Task A_crash_before_the_commit_leaves_neither_a_reply_nor_a_state()
    {
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "hello"), None);
        ((SqliteConversationStore)Store).BeforeCommit = () => throw new SqliteException("disk I/O error", 10);

        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => Store.CommitAsync(lease!, Effects("state", "reply"), None));
        ((SqliteConversationStore)Store).BeforeCommit = null;

        Assert.Single(await Store.ReadAsync(id, 0, 100, None));
        Assert.Equal("welcomed", Text((await Store.LeaseAsync(id, None))!.State));
    }

    [Fact]
    public async Task After_a_write_that_failed_what_was_under_way_is_found_again_at_once()
    {
        var id = await BegunAsync();
        var (_, lost) = await Store.AcceptAsync(Says(id, "hello"), None);
        ((SqliteConversationStore)Store).BeforeCommit = () => throw new SqliteException("full", 13);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.CommitAsync(lost!, Effects("state"), None));
        ((SqliteConversationStore)Store).BeforeCommit = null;

        Assert.Equal([id], await Store.FindWaitingAsync(10, None));
        var again = await Store.LeaseAsync(id, None);
        Assert.Equal(CommitKind.Fenced, (await Store.CommitAsync(lost!, Effects("state"), None)).Outcome);
        Assert.Equal(CommitKind.Committed, (await Store.CommitAsync(again!, Effects("state"), None)).Outcome);
    }

    [Fact]
    public async Task A_master_key_of_another_database_is_refused()
    {
        ((IDisposable)Store).Dispose();
        var key = Path.Combine(_folder.Path, "keys", "master.key");
        await File.WriteAllTextAsync(key, Convert.ToBase64String(new byte[32]), None);
        using var restarted = (SqliteConversationStore)NewStore();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => restarted.OpenAsync(None));

        Assert.Contains("put the right file back", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_reads_does_not_keep_an_erased_conversation_in_the_log_for_longer_than_that()
    {
        var id = await BegunAsync();
        await using var reading = new SqliteConnection($"Data Source={Database};Pooling=False");
        await reading.OpenAsync(None);
        await using var snapshot = reading.BeginTransaction(deferred: true);
        await using var read = reading.CreateCommand();
        read.CommandText = "select count(*) from conversations";
        await read.ExecuteScalarAsync(None);

        await Store.EraseAsync(id, None);
        Assert.NotEqual(0, new FileInfo(Database + "-wal").Length);
        await snapshot.CommitAsync(None);
        await Store.RedeemTicketAsync("anything is written", Clock.GetUtcNow(), None);
        await ((IForgetting)Store).TidyAsync(None);

        Assert.Equal(0, new FileInfo(Database + "-wal").Length);
    }

    [Fact]
    public async Task A_second_program_does_not_get_into_the_same_folder()
    {
        using var second = (SqliteConversationStore)NewStore();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => second.OpenAsync(None));

        Assert.Contains(_folder.Path, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        ((IDisposable)Store).Dispose();
        await ExecuteAsync("pragma user_version = 99");
        using var older = (SqliteConversationStore)NewStore();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => older.OpenAsync(None));

        Assert.Contains("schema 99", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_without_its_master_key_gets_no_new_one()
    {
        ((IDisposable)Store).Dispose();
        var key = Path.Combine(_folder.Path, "keys", "master.key");
        File.Delete(key);
        using var restarted = (SqliteConversationStore)NewStore();

        await Assert.ThrowsAsync<InvalidOperationException>(() => restarted.OpenAsync(None));

        Assert.False(File.Exists(key));
    }

    [Fact]
    public async Task A_master_key_that_others_can_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        ((IDisposable)Store).Dispose();
        var key = Path.Combine(_folder.Path, "keys", "master.key");
        File.SetUnixFileMode(key, File.GetUnixFileMode(key) | UnixFileMode.GroupRead);
        using var restarted = (SqliteConversationStore)NewStore();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => restarted.OpenAsync(None));

        Assert.Contains("chmod 600", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_says_so_loses_nothing_and_goes_on_when_there_is_room_again()
    {
        var id = await BegunAsync();
        await Store.AcceptAsync(Says(id, "kept"), None);
        ((SqliteConversationStore)Store).BeforeCommit = () => throw new SqliteException("full", 13);

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => Store.AcceptAsync(Says(id, "refused"), None));
        Assert.Equal(
            "store-full",
            (await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.CheckAsync(None))).Code);
        ((SqliteConversationStore)Store).BeforeCommit = null;
        await Store.AcceptAsync(Says(id, "kept too"), None);

        Assert.Equal("store-full", refusal.Code);
        await Store.CheckAsync(None);
        Assert.Equal(2, (await Store.ReadAsync(id, 0, 100, None)).Count);
    }

    [Fact]
    public async Task Nothing_that_was_said_stands_readable_in_any_file()
    {
        const string Canary = "kanariefågel-5f0c2d";
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, Canary), None);
        await Store.CommitAsync(lease!, Effects(Canary, Canary), None);

        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file) == "in-use")
            {
                continue;
            }

            var bytes = await ReadSharedAsync(file);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Canary)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf("dl_somebody"u8));
        }
    }

    [Fact]
    public async Task Nothing_of_an_erased_conversation_stays_in_any_file()
    {
        var id = await BegunAsync();
        await Store.AcceptAsync(Says(id, "hello"), None);

        await Store.EraseAsync(id, None);

        Assert.Equal(0, new FileInfo(Database + "-wal").Length);
        Assert.Equal(-1, (await ReadSharedAsync(Database)).AsSpan().IndexOf(
            System.Text.Encoding.ASCII.GetBytes(id.Value)));
    }

    [Fact]
    public async Task What_was_forgotten_is_opened_by_no_key_that_is_left_and_no_box_of_it_is_in_any_file()
    {
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "hello"), None);
        var sealedBefore = await BoxesAsync();
        Assert.True(sealedBefore.Count >= 4);

        await Store.CommitAsync(lease!, Effects("", "all gone") with { ForgetsAll = true }, None);

        Assert.Empty((await BoxesAsync()).Intersect(sealedBefore, StringComparer.Ordinal));
        foreach (var file in Directory.GetFiles(_folder.Path, Path.GetFileName(Database) + "*", SearchOption.AllDirectories))
        {
            var bytes = await ReadSharedAsync(file);
            Assert.All(
                sealedBefore, box => Assert.Equal(-1, bytes.AsSpan().IndexOf(Convert.FromHexString(box).AsSpan(12))));
        }
    }

    /// <summary>Every sealed thing in the database: keys, headers, states and what was said.</summary>
    async Task<List<string>> BoxesAsync()
    {
        using var connection = new SqliteDatabase(Database).OpenForReading();
        using var command = connection.CreateCommand();
        command.CommandText = """
            select hex(key) from conversations union all select hex(header) from conversations
            union all select hex(state) from conversations where state is not null
            union all select hex(activity) from log
            """;
        await using var row = await command.ExecuteReaderAsync(None);
        List<string> boxes = [];
        while (await row.ReadAsync(None))
        {
            boxes.Add(row.GetString(0));
        }

        return boxes;
    }

    [Fact]
    public async Task The_database_is_opened_with_the_settings_that_keep_messages_through_a_power_cut()
    {
        Assert.Equal("wal", await AskAsync("pragma journal_mode"));
        using var connection = new SqliteDatabase(Database).OpenForWriting();
        foreach (var (pragma, value) in new[]
        {
            ("synchronous", 2L), ("secure_delete", 1L), ("trusted_schema", 0L), ("foreign_keys", 1L),
            ("cell_size_check", 1L), ("auto_vacuum", 2L),
        })
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"pragma {pragma}";
            Assert.Equal((pragma, value), (pragma, (long)(await command.ExecuteScalarAsync(None))!));
        }
    }

    static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, None);
        return bytes.ToArray();
    }

    async Task RestartAsync()
    {
        ((IDisposable)Store).Dispose();
        Store = NewStore();
        await Store.OpenAsync(None);
    }

    async Task ExecuteAsync(string sql) => await AskAsync(sql);

    async Task<object?> AskAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(None);
    }
}
