using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage;
using FamilyGuide.Bot.Storage.Archives;
using FamilyGuide.BotTests.Drivers;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Archives;

/// <summary>What must not be restored is not, and says so in a sentence.</summary>
public sealed class RefusedArchiveTests(Databases databases) : IAsyncLifetime
{
    readonly FakeTimeProvider _clock = new(new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));

    KeptStore _store = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    string Backup => _store.Backup;

    string Keys => Backup + ".keys";

    public async ValueTask InitializeAsync()
    {
        _store = await NewAsync();
        await _store.ConversationAsync("hello");
        await _store.Archives.BackUpAsync(Backup, None);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Whichever_byte_of_a_backup_or_its_keys_is_changed_it_is_refused()
    {
        var (backup, keys) = (await File.ReadAllBytesAsync(Backup, None), await File.ReadAllBytesAsync(Keys, None));
        var change = from isKeys in Gen.Elements(true, false)
                     from isEarly in Gen.Elements(true, false)
                     from at in Gen.Choose(0, isEarly ? 400 : (isKeys ? keys : backup).Length - 1)
                     from difference in Gen.Choose(1, 255)
                     select (isKeys, at, (byte)difference);

        foreach (var (isKeys, at, difference) in change.Sample(200))
        {
            var (path, bytes) = isKeys ? (Keys, keys) : (Backup, backup);
            byte[] damaged = [.. bytes];
            damaged[at % bytes.Length] ^= difference;
            await File.WriteAllBytesAsync(path, damaged, None);
            Assert.True(await IsRefusedAsync(), $"{(isKeys ? "keys" : "backup")}, byte {at}, changed by {difference}");
            await File.WriteAllBytesAsync(path, bytes, None);
        }

        Assert.False(await IsRefusedAsync());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-500)]
    [InlineData(1)]
    public async Task A_backup_that_is_shorter_or_longer_than_it_was_is_refused(int by)
    {
        var bytes = await File.ReadAllBytesAsync(Backup, None);
        Array.Resize(ref bytes, bytes.Length + by);
        await File.WriteAllBytesAsync(Backup, bytes, None);

        Assert.True(await IsRefusedAsync());
    }

    [Fact]
    public async Task Without_its_keys_with_those_of_another_or_with_another_master_key_a_backup_stays_shut()
    {
        var other = Path.Combine(_store.Folder, "other.backup");
        await _store.Archives.BackUpAsync(other, None);
        await using var machine = await NewAsync(like: _store);
        await using var stranger = await NewAsync();
        await stranger.CloseAsync();
        File.Delete(Path.Combine(stranger.Folder, "familyguide.db"));

        File.Move(Keys, Keys + ".away");
        Assert.Contains("key file is missing", await RefusalAsync(machine), StringComparison.Ordinal);
        File.Copy(other + ".keys", Keys);
        Assert.Contains("belongs to another backup", await RefusalAsync(machine), StringComparison.Ordinal);
        File.Copy(Backup, Keys, overwrite: true);
        Assert.Contains("not a backup's key file", await RefusalAsync(machine), StringComparison.Ordinal);
        File.Move(Keys + ".away", Keys, overwrite: true);
        Assert.Contains("does not open this file", await RefusalAsync(stranger), StringComparison.Ordinal);
        File.Delete(stranger.MasterKey);
        Assert.Contains("master key is not there", await RefusalAsync(stranger), StringComparison.Ordinal);
        Assert.False(File.Exists(stranger.MasterKey));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_erased_comes_back_with_yesterdays_backup_but_not_with_one_of_eight_days_ago(bool isWhole)
    {
        var id = (await IdsAsync()).Single();
        if (isWhole)
        {
            await _store.Store.EraseAsync(id, None);
        }
        else
        {
            var (_, lease) = await _store.Store.AcceptAsync(new(id, "deletes", "{}"u8.ToArray()), None);
            await _store.Store.CommitAsync(lease!, new(default, ["{}"u8.ToArray()]) { ForgetsAll = true }, None);
        }

        _clock.Advance(TimeSpan.FromDays(1));
        await using var soon = await NewAsync(like: _store);
        Assert.True((await soon.Archives.RestoreAsync(Backup, opensAll: true, evenOld: false, None)).IsGood);

        _clock.Advance(TimeSpan.FromDays(7));
        await using var late = await NewAsync(like: _store);
        Assert.Contains("older than 7 days", await RefusalAsync(late), StringComparison.Ordinal);
        Assert.True((await late.Archives.RestoreAsync(Backup, opensAll: true, evenOld: true, None)).IsGood);

        Directory.CreateDirectory(_store.Archives.Folder);
        var kept = Path.Combine(_store.Archives.Folder, "kept.backup");
        File.Move(Backup, kept);
        File.Move(Keys, kept + ".keys");
        _store.Archives.Prune(_clock.GetUtcNow(), TimeSpan.FromDays(90));
        await using var never = await NewAsync(like: _store);
        var refusal = await Assert.ThrowsAsync<ArchiveException>(
            () => never.Archives.RestoreAsync(kept, opensAll: true, evenOld: true, None));
        Assert.Contains("key file is missing", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_holds_conversations_is_left_as_it_is()
    {
        var before = await _store.LedgerAsync();
        Assert.StartsWith("Stop the program first.", await RefusalAsync(_store), StringComparison.Ordinal);
        await _store.CloseAsync();

        Assert.Contains("use drill", await RefusalAsync(_store), StringComparison.Ordinal);

        Assert.Equal(before.Digest, (await _store.LedgerAsync()).Digest);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_full_disk_leaves_nothing_half(int writes)
    {
        var file = Path.Combine(_store.Folder, "full.backup");
        var left = writes;
        var archives = _store.ArchivesOn(disk => new WatchedStream(disk, () =>
        {
            if (left-- == 0)
            {
                throw new IOException("No space left on device");
            }
        }));

        await Assert.ThrowsAsync<IOException>(() => archives.BackUpAsync(file, None));

        Assert.Empty(Directory.GetFiles(_store.Folder, "full.*"));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_store.Folder, "scratch")));
    }

    [Fact]
    public async Task What_a_crash_left_behind_is_gone_after_the_next_backup()
    {
        var scratch = Path.Combine(_store.Folder, "scratch");
        Directory.CreateDirectory(Path.Combine(scratch, "crashed"));
        await File.WriteAllTextAsync(Path.Combine(scratch, "crashed", "archive.db"), "plain", None);
        await File.WriteAllTextAsync(Path.Combine(scratch, "crashed.in-use"), "", None);
        var next = Path.Combine(_store.Folder, "next.backup");
        await File.WriteAllTextAsync(next + ".0123.partial", "half", None);

        await _store.Archives.BackUpAsync(next, None);

        Assert.Empty(Directory.GetFileSystemEntries(scratch));
        Assert.Empty(Directory.GetFiles(_store.Folder, "*.partial"));
    }

    [Fact]
    public async Task A_backup_is_never_overwritten()
    {
        var before = await File.ReadAllBytesAsync(Backup, None);

        var refusal = await Assert.ThrowsAsync<ArchiveException>(() => _store.Archives.BackUpAsync(Backup, None));

        Assert.Contains("is there already", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Backup, None));
    }

    [Fact]
    public async Task A_drill_finds_what_was_damaged_before_it_was_backed_up()
    {
        await _store.CloseAsync();
        await using (var connection = new SqliteConnection(
            $"Data Source={Path.Combine(_store.Folder, "familyguide.db")};Pooling=False"))
        {
            await connection.OpenAsync(None);
            await using var command = connection.CreateCommand();
            command.CommandText = "update log set activity = zeroblob(length(activity)) where position & 0xffffff = 2";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(None));
        }

        var file = Path.Combine(_store.Folder, "damaged.backup");
        await _store.Archives.BackUpAsync(file, None);
        var drill = await _store.Archives.TryOutAsync(file, None);

        Assert.Equal((false, true, 1), (drill.IsGood, drill.Comparison.IsEqual, drill.Unreadable));
        await using var machine = await NewAsync(like: _store);
        var restored = await machine.Archives.RestoreAsync(file, opensAll: true, evenOld: false, None);
        Assert.False(restored.IsGood);
        Assert.False(File.Exists(Path.Combine(machine.Folder, "familyguide.db")));
    }

    async Task<IReadOnlyList<ConversationId>> IdsAsync()
    {
        await using var source = await StoreEnds.OpenSourceAsync(_store.Settings, None);
        List<ConversationId> ids = [];
        await foreach (var row in source.ReadAsync(Inventory.Conversations, None))
        {
            if (ConversationId.TryParse((string)row[1]!, out var id))
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    async Task<bool> IsRefusedAsync()
    {
        try
        {
            return !(await _store.Archives.TryOutAsync(Backup, None)).IsGood;
        }
        catch (ArchiveException)
        {
            return true;
        }
    }

    async Task<string> RefusalAsync(KeptStore machine)
    {
        var refusal = await Assert.ThrowsAsync<ArchiveException>(
            () => machine.Archives.RestoreAsync(Backup, opensAll: false, evenOld: false, None));
        return refusal.Message;
    }

    Task<KeptStore> NewAsync(KeptStore? like = null) =>
        KeptStore.CreateAsync(StorageOptions.Sqlite, databases, _clock, like);
}
