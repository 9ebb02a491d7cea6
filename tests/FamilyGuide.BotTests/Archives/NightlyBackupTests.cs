using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage;
using FamilyGuide.BotTests.Drivers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Archives;

/// <summary>Every night a backup that was tried out, and none that is too old.</summary>
public sealed class NightlyBackupTests(Databases databases) : IAsyncLifetime
{
    readonly FakeTimeProvider _clock = new(new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

    KeptStore _store = null!;
    NightlyBackup _nightly = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    IUpkeepBook Book => (IUpkeepBook)_store.Store;

    string[] Files => Directory.Exists(_store.Archives.Folder)
        ? [.. Directory.GetFiles(_store.Archives.Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)]
        : [];

    public async ValueTask InitializeAsync()
    {
        _store = await KeptStore.CreateAsync(StorageOptions.Sqlite, databases, _clock);
        await _store.ConversationAsync("hello");
        _nightly = NightlyOf(_store.Archives);
    }

    public async ValueTask DisposeAsync()
    {
        _nightly.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task It_is_made_once_a_night_and_tried_out_and_the_book_says_so()
    {
        await _nightly.RunIfDueAsync(None);
        await _nightly.RunIfDueAsync(None);
        Assert.Equal(["familyguide-20261125T120000Z.backup", "familyguide-20261125T120000Z.backup.keys"], Files);

        _clock.Advance(TimeSpan.FromHours(14.9));
        await _nightly.RunIfDueAsync(None);
        Assert.Equal(2, Files.Length);
        _clock.Advance(TimeSpan.FromHours(0.2));
        await _nightly.RunIfDueAsync(None);

        Assert.Equal(4, Files.Length);
        Assert.EndsWith("familyguide-20261126T030600Z.backup", _store.Archives.FindNewest(), StringComparison.Ordinal);
        var (backup, drill) = (await Book.FindAsync("backup", None), await Book.FindAsync("drill", None));
        Assert.Equal(_clock.GetUtcNow(), backup!.At);
        Assert.Contains("\"hasSucceeded\":true,\"conversations\":1,\"entries\":4", backup.Report, StringComparison.Ordinal);
        Assert.Contains("\"isEqual\":true,\"conversations\":1,\"entries\":4", drill!.Report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_machines_one_makes_it()
    {
        Assert.True(await Book.TryLeadAsync("backup", TimeSpan.FromHours(2), None));

        await _nightly.RunIfDueAsync(None);
        Assert.Empty(Files);
        _clock.Advance(TimeSpan.FromHours(3));
        await _nightly.RunIfDueAsync(None);

        Assert.Equal(2, Files.Length);
    }

    [Fact]
    public async Task Keys_go_after_seven_days_and_backups_when_the_operator_says()
    {
        for (var night = 0; night < 12; night++)
        {
            await _nightly.RunIfDueAsync(None);
            _clock.Advance(TimeSpan.FromDays(1));
        }

        // Twelve nights; the last one's pruning saw those of the last seven days and itself.
        Assert.Equal(8, Files.Count(file => file.EndsWith(".keys", StringComparison.Ordinal)));
        Assert.Equal(11, Files.Count(file => file.EndsWith(".backup", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_that_fails_is_told_of_and_made_an_hour_later_and_the_older_ones_stay()
    {
        await _nightly.RunIfDueAsync(None);
        var isFull = true;
        using var failing = NightlyOf(_store.ArchivesOn(file => new WatchedStream(file, () =>
        {
            if (isFull)
            {
                throw new IOException("No space left on device");
            }
        })));

        _clock.Advance(TimeSpan.FromDays(11));
        await failing.RunIfDueAsync(None);
        Assert.Contains("\"code\":\"archive-io\"", (await Book.FindAsync("backup", None))!.Report, StringComparison.Ordinal);
        Assert.Equal(["familyguide-20261125T120000Z.backup"], Files);
        isFull = false;
        _clock.Advance(TimeSpan.FromMinutes(30));
        await failing.RunIfDueAsync(None);
        Assert.Single(Files);
        _clock.Advance(TimeSpan.FromMinutes(31));
        await failing.RunIfDueAsync(None);

        Assert.Equal(["familyguide-20261206T130100Z.backup", "familyguide-20261206T130100Z.backup.keys"], Files);
    }

    NightlyBackup NightlyOf(IStoreArchives archives) => new(
        archives,
        Book,
        Options.Create(new BackupOptions { KeepDays = 10 }),
        _clock,
        NullLogger<NightlyBackup>.Instance);
}
