using System.Security.Cryptography;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage;
using FamilyGuide.Bot.Storage.Archives;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Load.Canaries;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Archives;

/// <summary>A store is taken away in a file and comes back, whole, on either engine.</summary>
public sealed class ArchiveTests(Databases databases)
{
    const string Sqlite = StorageOptions.Sqlite;
    const string Postgres = StorageOptions.Postgres;

    readonly FakeTimeProvider _clock = new(new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Sqlite, Sqlite)]
    [InlineData(Sqlite, Postgres)]
    [InlineData(Postgres, Sqlite)]
    [InlineData(Postgres, Postgres)]
    public async Task What_was_backed_up_comes_back_to_the_last_byte_on_either_store(string from, string to)
    {
        await using var old = await NewAsync(from);
        var id = await old.ConversationAsync("where do I begin", "hjälp");
        var waiting = await old.ConversationAsync();
        await old.Store.AcceptAsync(new(waiting, "key", "unanswered"u8.ToArray()), None);
        var ended = await old.ConversationAsync("thank you");
        await old.Store.EndAsync(ended, None);
        var photo = RandomNumberGenerator.GetBytes(PhotoLimits.Largest);
        var sent = await old.PhotoAsync(id, photo);
        var (history, secret) = (await old.HistoryAsync(id), await old.Store.SharedKeyAsync("tokens", None));
        var made = await old.Archives.BackUpAsync(old.Backup, None);

        await using var machine = await NewAsync(to, like: old);
        var restored = await machine.Archives.RestoreAsync(old.Backup, opensAll: true, evenOld: false, None);

        Assert.True(restored.IsGood);
        Assert.Equal((3, made.Entries), (restored.Comparison.ConversationsFound, restored.Comparison.EntriesFound));
        Assert.Equal(made.Ledger, restored.Ledger);
        Assert.Equal((await old.LedgerAsync()).Digest, (await machine.LedgerAsync()).Digest);
        await machine.OpenAsync();
        Assert.Equal(history, await machine.HistoryAsync(id));
        Assert.Equal(photo, (await ((IPhotoBook)machine.Store).FindPhotoAsync(id, sent, None))!.Content.ToArray());
        Assert.Equal(secret, await machine.Store.SharedKeyAsync("tokens", None));
        Assert.True((await machine.Store.FindAsync(ended, None))!.HasEnded);
        Assert.Single(await machine.HistoryAsync(await machine.ConversationAsync()));
        await machine.SayAsync(id, "and now");
        Assert.Equal(history.Length + 2, (await machine.HistoryAsync(id)).Length);
    }

    [Theory]
    [InlineData(Sqlite)]
    [InlineData(Postgres)]
    public async Task A_backup_is_of_one_moment_however_much_families_write_meanwhile(string engine)
    {
        await using var store = await NewAsync(engine);
        var id = await store.ConversationAsync("before");
        await using var source = await StoreEnds.OpenSourceAsync(store.Settings, None);
        var before = await Ledger.OfAsync(source, None);

        await store.SayAsync(id, "meanwhile");
        await store.ConversationAsync("somebody new");
        await store.Store.EraseAsync(await store.ConversationAsync("erased at once"), None);

        Assert.Equal(before.Digest, (await Ledger.OfAsync(source, None)).Digest);
        Assert.Equal(1, before.Conversations);
        Assert.Equal(2, (await store.LedgerAsync()).Conversations);
    }

    [Theory]
    [InlineData(Sqlite)]
    [InlineData(Postgres)]
    public async Task A_backup_under_load_has_no_torn_conversation(string engine)
    {
        await using var store = await NewAsync(engine);
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.ConversationAsync("first")));
        using var stop = new CancellationTokenSource();
        var writing = ids.Select(id => WriteUntilAsync(store, id, stop.Token)).ToArray();

        await store.Archives.BackUpAsync(store.Backup, None);
        await stop.CancelAsync();
        await Task.WhenAll(writing);

        var drill = await store.Archives.TryOutAsync(store.Backup, None);
        Assert.True(drill.IsGood);
        Assert.Equal(8, drill.Comparison.ConversationsFound);
        await using var machine = await NewAsync(Sqlite, like: store);
        await machine.Archives.RestoreAsync(store.Backup, opensAll: false, evenOld: false, None);
        await machine.OpenAsync();
        foreach (var id in ids)
        {
            // The hidden beginning is the first; from then on nothing is missing.
            var history = await machine.Store.ReadAsync(id, 0, 10_000, None);
            Assert.Equal(Enumerable.Range(2, history.Count), history.Select(entry => (int)entry.Sequence));
            Assert.Equal(history[^1].Sequence, (await machine.Store.FindAsync(id, None))!.LastSequence);
        }
    }

    [Fact]
    public async Task What_was_erased_while_a_backup_was_read_is_not_in_the_log_afterwards()
    {
        await using var store = await NewAsync(Sqlite);
        var id = await store.ConversationAsync("erase me");
        var source = await StoreEnds.OpenSourceAsync(store.Settings, None);

        await store.Store.EraseAsync(id, None);
        await source.DisposeAsync();

        Assert.Equal(0, new FileInfo(Path.Combine(store.Folder, "familyguide.db-wal")).Length);
    }

    [Theory]
    [InlineData(Sqlite)]
    [InlineData(Postgres)]
    public async Task Nothing_that_families_wrote_can_be_read_in_a_backup_its_keys_or_on_the_way_there(string engine)
    {
        var canaries = CanaryTexts.Create(20);
        await using var store = await NewAsync(engine);
        await store.ConversationAsync([.. canaries]);
        var seen = Directory.CreateDirectory(Path.Combine(store.Folder, "seen")).FullName;
        var archives = store.ArchivesOn(file => new WatchedStream(file, () => CopyScratch(store.Folder, seen)));

        await archives.BackUpAsync(store.Backup, None);

        Assert.NotEmpty(Directory.GetFiles(seen));
        Assert.All(Directory.GetFiles(seen), file => Assert.Equal(0, CountKeys(file)));
        Assert.Empty(await new CanaryScan(canaries).SearchAsync(store.Folder, None));
        Assert.True((await archives.TryOutAsync(store.Backup, None)).IsGood);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(store.Folder, "scratch")));
    }

    [Fact]
    public async Task Only_its_owner_can_read_a_backup()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions.");
        await using var store = await NewAsync(Sqlite);
        await store.Archives.BackUpAsync(store.Backup, None);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(store.Backup));
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(store.Backup + ".keys"));
        }
    }

    [Fact]
    public async Task Moving_to_postgres_takes_everything_along_and_leaves_the_file_as_it_was()
    {
        await using var old = await NewAsync(Sqlite);
        var id = await old.ConversationAsync("take me along");
        var history = await old.HistoryAsync(id);
        var ledger = await old.LedgerAsync();
        old.Settings.ConnectionString = await databases.CreateAsync();

        var running = await Assert.ThrowsAsync<ArchiveException>(() => old.Archives.MoveAsync(None));
        Assert.StartsWith("Stop the program first.", running.Message, StringComparison.Ordinal);
        await old.CloseAsync();
        var moved = await old.Archives.MoveAsync(None);

        Assert.True(moved.IsGood);
        Assert.Equal(ledger.Digest, moved.Ledger);
        Assert.Equal(ledger.Digest, (await old.LedgerAsync()).Digest);
        await Assert.ThrowsAsync<ArchiveException>(() => old.Archives.MoveAsync(None));
        old.Settings.Provider = Postgres;
        await old.OpenAsync();
        Assert.Equal(history, await old.HistoryAsync(id));
        Assert.Single(await old.HistoryAsync(await old.ConversationAsync()));
    }

    [Fact]
    public async Task A_ledger_notices_a_row_that_was_lost_and_one_that_was_changed()
    {
        await using var store = await NewAsync(Sqlite);
        await store.ConversationAsync("one");
        var (whole, id) = (await store.LedgerAsync(), await store.ConversationAsync("two"));
        var more = await store.LedgerAsync();
        await store.SayAsync(id, "three");
        var changed = await store.LedgerAsync();

        Assert.Equal((1, 0, 0), Differences(more.CompareWith(whole, byCounts: false)));
        Assert.Equal((0, 1, 0), Differences(whole.CompareWith(more, byCounts: false)));
        Assert.Equal((0, 0, 1), Differences(more.CompareWith(changed, byCounts: false)));
        Assert.Equal((0, 0, 1), Differences(more.CompareWith(changed, byCounts: true)));
        Assert.Equal((0, 0, 0), Differences(more.CompareWith(more, byCounts: false)));
    }

    static (long, long, long) Differences(LedgerComparison found) => (found.Missing, found.Unexpected, found.Different);

    static async Task WriteUntilAsync(KeptStore store, ConversationId id, CancellationToken stop)
    {
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            await store.SayAsync(id, $"message {number}");
        }
    }

    /// <summary>How many conversations' keys lie in an archive's rows.</summary>
    static long CountKeys(string archive)
    {
        using var connection = new SqliteConnection($"Data Source={archive};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from conversations where length(key) > 0";
        return (long)command.ExecuteScalar()!;
    }

    static void CopyScratch(string folder, string to)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "scratch"), "*.db", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, $"{Guid.NewGuid():N}.db"));
        }
    }

    Task<KeptStore> NewAsync(string engine, KeptStore? like = null) =>
        KeptStore.CreateAsync(engine, databases, _clock, like);
}
