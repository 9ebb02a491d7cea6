using FamilyGuide.Bot.Storage;
using FamilyGuide.BotTests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Archives;

/// <summary>Questions that were not understood are kept with their conversation, and counted from three families on.</summary>
public sealed class StoredGapsTests(Databases databases)
{
    readonly FakeTimeProvider _clock = new(new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StorageOptions.Sqlite)]
    [InlineData(StorageOptions.Postgres)]
    public async Task A_gap_counts_when_three_families_have_it_and_goes_with_its_conversation(string engine)
    {
        await using var store = await KeptStore.CreateAsync(engine, databases, _clock);
        var families = new[] { await store.ConversationAsync(), await store.ConversationAsync() };
        foreach (var family in families)
        {
            await store.AskInVainAsync(family, "skola", "tandläkare");
            await store.AskInVainAsync(family, "tandläkare", "skola");
        }

        Assert.Empty((await store.GapsAsync()).Clusters);

        var third = await store.ConversationAsync();
        await store.AskInVainAsync(third, "skola", "tandläkare");
        var cluster = Assert.Single((await store.GapsAsync()).Clusters);
        Assert.Equal((3, "sv skola tandläkare"), (cluster.Families, $"{cluster.Language} {string.Join(' ', cluster.Words)}"));

        await store.Store.EraseAsync(third, None);
        Assert.Empty((await store.GapsAsync()).Clusters);
    }

    [Fact]
    public async Task Another_stores_master_key_is_told_in_words()
    {
        await using var store = await KeptStore.CreateAsync(StorageOptions.Sqlite, databases, _clock);
        await using var other = await KeptStore.CreateAsync(StorageOptions.Sqlite, databases, _clock);
        await store.Store.SharedKeyAsync("tokens", None);
        await store.AskInVainAsync(await store.ConversationAsync(), "buss", "skola");
        File.Copy(other.MasterKey, store.MasterKey, overwrite: true);

        await Assert.ThrowsAsync<InvalidOperationException>(store.GapsAsync);
    }

    [Theory]
    [InlineData(StorageOptions.Sqlite, StorageOptions.Postgres)]
    [InlineData(StorageOptions.Postgres, StorageOptions.Sqlite)]
    public async Task Gaps_come_back_with_a_backup(string from, string to)
    {
        await using var old = await KeptStore.CreateAsync(from, databases, _clock);
        for (var family = 0; family < 3; family++)
        {
            await old.AskInVainAsync(await old.ConversationAsync(), "buss", "skola");
        }

        await old.Archives.BackUpAsync(old.Backup, None);
        await using var machine = await KeptStore.CreateAsync(to, databases, _clock, like: old);
        var restored = await machine.Archives.RestoreAsync(old.Backup, opensAll: true, evenOld: false, None);

        Assert.True(restored.IsGood);
        Assert.Single((await machine.GapsAsync()).Clusters);
    }
}
