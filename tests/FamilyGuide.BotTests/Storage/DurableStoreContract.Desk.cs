using System.Text;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Records;

namespace FamilyGuide.BotTests.Storage;

/// <content>What the desk keeps of itself.</content>
public abstract partial class DurableStoreContract
{
    IDeskRecords Records => (IDeskRecords)Store;

    IAuditBook Audit => (IAuditBook)Store;

    [Fact]
    public async Task A_record_is_found_listed_replaced_and_removed()
    {
        Assert.True(await Records.KeepAsync(Record("person", "one", "first"), None));
        Assert.False(await Records.KeepAsync(Record("person", "one", "again"), None));
        var kept = await Records.FindAsync("person", "one", None);
        Assert.True(await Records.KeepAsync(kept! with { Document = "second"u8.ToArray() }, None));
        Assert.False(await Records.KeepAsync(kept with { Document = "late"u8.ToArray() }, None));

        Assert.Equal("second", Words(await Records.FindAsync("person", "one", None)));
        Assert.Null(await Records.FindAsync("shift", "one", None));
        Assert.Single(await Records.ListAsync("person", None));
        Assert.True(await Records.RemoveAsync("person", "one", None));
        Assert.False(await Records.RemoveAsync("person", "one", None));
        Assert.Empty(await Records.ListAsync("person", None));
    }

    [Fact]
    public async Task A_record_that_has_expired_is_not_there()
    {
        var now = await Forgetting.NowAsync(None);
        await Records.KeepAsync(
            Record("session", "old", "words") with { Expires = now - TimeSpan.FromMinutes(1) }, None);
        await Records.KeepAsync(Record("session", "new", "words") with { Expires = now + TimeSpan.FromHours(1) }, None);

        Assert.Null(await Records.FindAsync("session", "old", None));
        Assert.Equal("new", Assert.Single(await Records.ListAsync("session", None)).Id);
    }

    [Fact]
    public async Task The_log_grows_in_order_however_many_write_and_forgets_from_its_beginning()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            Audit.AppendAsync(Encoding.UTF8.GetBytes($"entry {number}"), None)));

        var lines = await Audit.NewestAsync(5, None);
        Assert.Equal([20L, 19, 18, 17, 16], lines.Select(line => line.Number));
        Assert.Equal(new(20, BrokenAt: null), await Audit.VerifyAsync(None));
        Assert.Equal(20, await Audit.ForgetAsync(await Forgetting.NowAsync(None) + TimeSpan.FromDays(1), None));
        await Audit.AppendAsync("after"u8.ToArray(), None);
        Assert.Equal(new(1, BrokenAt: null), await Audit.VerifyAsync(None));
        Assert.Equal(21, Assert.Single(await Audit.NewestAsync(5, None)).Number);
    }

    static DeskRecord Record(string kind, string id, string words) =>
        new(kind, id, Version: 0, Encoding.UTF8.GetBytes(words));

    static string Words(DeskRecord? record) => Encoding.UTF8.GetString(record!.Document.Span);
}
