using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Upkeep;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.Storage;

/// <summary>What every store that outlives its program promises besides: it forgets, and it keeps a book of it.</summary>
public abstract partial class DurableStoreContract : ConversationStoreContract
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    IUpkeepBook Book => (IUpkeepBook)Store;

    IForgetting Forgetting => (IForgetting)Store;

    [Fact]
    public async Task What_was_done_stands_in_the_book_with_its_time()
    {
        Assert.Null(await Book.FindAsync("drill", None));

        await Book.RecordAsync("drill", "{\"entries\":1}", None);
        await Book.RecordAsync("drill", "{\"entries\":2}", None);

        var entry = await Book.FindAsync("drill", None);
        Assert.Equal("{\"entries\":2}", entry!.Report);
        Assert.Equal(await Forgetting.NowAsync(None), entry.At, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task One_machine_at_a_time_leads_and_one_that_does_not_come_back_loses_the_lead()
    {
        var term = TimeSpan.FromMinutes(5);

        Assert.True(await Book.TryLeadAsync("backup", term, None));
        Assert.False(await Book.TryLeadAsync("backup", term, None));
        Assert.True(await Book.TryLeadAsync("drill", term, None));
        Assert.Null(await Book.FindAsync("backup", None));
        await LetTimePassAsync(term + TimeSpan.FromSeconds(1));
        Assert.True(await Book.TryLeadAsync("backup", term, None));
        await Book.RecordAsync("backup", "{}", None);
        Assert.True(await Book.TryLeadAsync("backup", term, None));
    }

    [Fact]
    public async Task A_quiet_conversation_is_forgotten_with_all_that_was_said_and_a_lively_one_is_not()
    {
        var quiet = await BegunAsync();
        await Store.AcceptAsync(Says(quiet, "long ago"), None);
        await LetTimePassAsync(TimeSpan.FromDays(31));
        var lively = await BegunAsync();
        await Store.AcceptAsync(Says(lively, "today"), None);

        var forgotten = await Forgetting.ForgetConversationsAsync(await DaysAgoAsync(30), 100, None);
        await Forgetting.TidyAsync(None);

        Assert.Equal(1, forgotten);
        Assert.Null(await Store.FindAsync(quiet, None));
        Assert.Empty(await Store.ReadAsync(quiet, 0, 10, None));
        Assert.Single(await Store.ReadAsync(lively, 0, 10, None));
    }

    [Fact]
    public async Task Much_that_is_old_is_forgotten_a_little_at_a_time()
    {
        for (var number = 0; number < 5; number++)
        {
            await BegunAsync();
        }

        await LetTimePassAsync(TimeSpan.FromDays(31));
        var cut = await DaysAgoAsync(30);

        Assert.Equal(2, await Forgetting.ForgetConversationsAsync(cut, 2, None));
        Assert.Equal(2, await Forgetting.ForgetConversationsAsync(cut, 2, None));
        Assert.Equal(1, await Forgetting.ForgetConversationsAsync(cut, 2, None));
    }

    [Fact]
    public async Task Keys_of_arrivals_are_forgotten_and_what_was_said_stays()
    {
        var id = await BegunAsync();
        await Store.AcceptAsync(Says(id, "long ago"), None);
        await LetTimePassAsync(TimeSpan.FromDays(9));
        await Store.AcceptAsync(Says(id, "today"), None);

        Assert.Equal(1, await Forgetting.ForgetArrivalKeysAsync(await DaysAgoAsync(8), 100, None));

        Assert.Equal(AcceptKind.Accepted, (await Store.AcceptAsync(Says(id, "long ago"), None)).Outcome.Kind);
        Assert.Equal(AcceptKind.Repeated, (await Store.AcceptAsync(Says(id, "today"), None)).Outcome.Kind);
        Assert.Equal(3, (await Store.ReadAsync(id, 0, 10, None)).Count);
    }

    [Fact]
    public async Task Tickets_are_forgotten_when_nobody_can_bring_them_any_more()
    {
        var now = await Forgetting.NowAsync(None);
        await Store.RedeemTicketAsync("expired", now.AddMinutes(-1), None);
        await Store.RedeemTicketAsync("good", now.AddMinutes(1), None);

        Assert.Equal(1, await Forgetting.ForgetTicketsAsync(now, 100, None));

        Assert.False(await Store.RedeemTicketAsync("good", now.AddMinutes(1), None));
    }

    [Fact]
    public async Task After_thirty_one_days_nothing_is_left_that_should_be_gone_and_the_run_can_be_seen()
    {
        var worker = Worker();
        await BegunAsync();
        Assert.Equal(0, (await worker.RunAsync(None))!.Conversations);

        var removed = 0;
        for (var hour = 0; hour <= 31 * 24; hour += 2)
        {
            await LetTimePassAsync(TimeSpan.FromHours(2));
            removed += (await worker.RunAsync(None))!.Conversations;
        }

        Assert.Equal(1, removed);
        Assert.Equal(0, await Forgetting.ForgetConversationsAsync(await DaysAgoAsync(30), 100, None));
        Assert.NotNull(await Book.FindAsync(UpkeepTask.Retention, None));
    }

    [Fact]
    public async Task While_one_machine_forgets_another_does_not()
    {
        await Book.TryLeadAsync(UpkeepTask.Retention, TimeSpan.FromMinutes(30), None);

        Assert.Null(await Worker().RunAsync(None));
    }

    async Task<DateTimeOffset> DaysAgoAsync(int days) => (await Forgetting.NowAsync(None)).AddDays(-days);

    private protected RetentionWorker Worker() => new(
        Forgetting, Book, [], Options.Create(new RetentionOptions()), Clock, NullLogger<RetentionWorker>.Instance);
}
