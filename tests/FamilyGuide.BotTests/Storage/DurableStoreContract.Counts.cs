using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Counting;

namespace FamilyGuide.BotTests.Storage;

/// <content>How many families did what.</content>
public abstract partial class DurableStoreContract
{
    static readonly DateOnly Week = new(2026, 11, 23);
    static readonly CountedOnce Asked = new(Week, Measure.Asked);
    static readonly CountedOnce InSwedish = new(Week, Measure.Language, "sv");

    ICountBook Counts => (ICountBook)Store;

    [Fact]
    public async Task What_turns_count_adds_up_week_by_week()
    {
        await CountsAsync(Asked, InSwedish);
        await CountsAsync(Asked, InSwedish with { Of = "ar" });
        await CountsAsync(Asked with { Week = Week.AddDays(-7) });

        Assert.Equal(
            [
                new(Week.AddDays(-7), Measure.Asked, "", 1),
                new(Week, Measure.Asked, "", 2),
                new(Week, Measure.Language, "ar", 1),
                new(Week, Measure.Language, "sv", 1),
            ],
            await Counts.CountsAsync(Week.AddDays(-7), None));
        Assert.DoesNotContain(await Counts.CountsAsync(Week, None), count => count.Week < Week);
    }

    [Fact]
    public async Task A_turn_that_keeps_nothing_counts_nothing()
    {
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "hello"), None);
        await Store.CommitAsync(lease!, Effects("first"), None);

        var (outcome, _) = await Store.CommitAsync(lease!, Effects("again") with { Counts = [Asked] }, None);

        Assert.Equal(CommitKind.Fenced, outcome);
        Assert.Empty(await Counts.CountsAsync(Week, None));
    }

    [Fact]
    public async Task Of_many_turns_at_once_none_is_lost_from_the_counts()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => CountsAsync(Asked)));

        Assert.Equal(40, Assert.Single(await Counts.CountsAsync(Week, None)).Families);
    }

    [Fact]
    public async Task Counts_outlive_the_conversations_that_they_came_from()
    {
        await Store.EraseAsync(await CountsAsync(Asked), None);

        Assert.Equal(1, Assert.Single(await Counts.CountsAsync(Week, None)).Families);
    }

    [Fact]
    public async Task Counts_of_weeks_long_ago_are_forgotten()
    {
        await CountsAsync(Asked, Asked with { Week = Week.AddDays(-7) });

        await Counts.ForgetCountsAsync(Week, None);

        Assert.Equal(Week, Assert.Single(await Counts.CountsAsync(DateOnly.MinValue, None)).Week);
    }

    async Task<ConversationId> CountsAsync(params CountedOnce[] counts)
    {
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "hello"), None);
        await Store.CommitAsync(lease!, Effects("counted") with { Counts = counts }, None);
        return id;
    }
}
