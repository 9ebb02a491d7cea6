using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.BotTests.Storage;

/// <content>"Delete everything": a turn that leaves nothing but its replies.</content>
public abstract partial class ConversationStoreContract
{
    [Fact]
    public async Task A_conversation_that_forgets_all_keeps_only_what_is_said_then_and_goes_on()
    {
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "delete everything"), None);
        await Store.AcceptAsync(Says(id, "said too late"), None);
        var before = (await Store.ReadAsync(id, 0, 100, None))[^1].Sequence;

        var (outcome, waiting) = await Store.CommitAsync(
            lease!, Effects("", "all gone") with { ForgetsAll = true }, None);

        Assert.Equal(CommitKind.Committed, outcome);
        Assert.Null(waiting);
        var left = Assert.Single(await Store.ReadAsync(id, 0, 100, None), entry => entry.Activity.Length > 0);
        Assert.Equal("all gone", Said(Text(left.Activity)));
        Assert.True(left.Sequence > before);
        Assert.Empty(await Store.FindWaitingAsync(10, None));
        Assert.Equal("dl_somebody", (await Store.FindAsync(id, None))!.UserId);

        var (_, next) = await Store.AcceptAsync(Says(id, "hello again"), None);
        Assert.Equal("", Text(next!.State));
        Assert.Equal(CommitKind.Committed, (await Store.CommitAsync(next, Effects("new", "hello"), None)).Outcome);
        Assert.Equal(
            ["all gone", "hello again", "hello"],
            (await Store.ReadAsync(id, before, 100, None))
                .Where(entry => entry.Activity.Length > 0 && entry.Sequence >= left.Sequence)
                .Select(entry => Said(Text(entry.Activity))));
    }

    [Fact]
    public async Task Where_answers_go_outlives_forgetting_and_can_change()
    {
        var conversation = Somebody() with { Reference = "here" };
        var id = conversation.Id;
        var (_, first) = await Store.CreateAsync(conversation, Joined, None);
        await Store.CommitAsync(first!, Effects("state", "welcome"), None);
        Assert.Equal("here", (await Store.FindAsync(id, None))!.Reference);

        await Store.KeepReferenceAsync(id, "there", None);
        var (_, lease) = await Store.AcceptAsync(Says(id, "delete everything"), None);
        Assert.Equal("there", lease!.Conversation.Reference);
        await Store.CommitAsync(lease, Effects("", "all gone") with { ForgetsAll = true }, None);

        Assert.Equal("there", (await Store.FindAsync(id, None))!.Reference);
        await Store.KeepReferenceAsync(id, "elsewhere", None);
        Assert.Equal("elsewhere", (await Store.FindAsync(id, None))!.Reference);
        Assert.Equal("all gone", Said(Text((await Store.ReadAsync(id, 0, 100, None))[^1].Activity)));
        await Store.EraseAsync(id, None);
        await Store.KeepReferenceAsync(id, "nowhere", None);
        Assert.Null(await Store.FindAsync(id, None));
    }

    [Fact]
    public async Task When_we_may_write_first_is_kept_with_the_turn_and_goes_with_everything_else()
    {
        const string Hours = "8-20 Europe/Stockholm";
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "yes"), None);
        await Store.CommitAsync(lease!, Effects("state", "good") with { Writing = Hours }, None);
        Assert.Equal(Hours, (await Store.FindAsync(id, None))!.Reference);
        var (_, other) = await Store.AcceptAsync(Says(id, "hello"), None);
        await Store.CommitAsync(other!, Effects("state", "hello"), None);
        Assert.Equal(Hours, (await Store.FindAsync(id, None))!.Reference);

        var (_, last) = await Store.AcceptAsync(Says(id, "delete everything"), None);
        await Store.CommitAsync(last!, Effects("", "all gone") with { ForgetsAll = true, Writing = "" }, None);

        Assert.Equal("", (await Store.FindAsync(id, None))!.Reference);
        Assert.Equal("all gone", Said(Text((await Store.ReadAsync(id, 0, 100, None))[^1].Activity)));
    }

    [Fact]
    public async Task A_turn_that_lost_its_lease_forgets_nothing()
    {
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "hello"), None);
        await LetTimePassAsync(TimeSpan.FromMinutes(1));
        await Store.LeaseAsync(id, None);

        var (outcome, _) = await Store.CommitAsync(
            lease!, Effects("", "all gone") with { ForgetsAll = true }, None);

        Assert.Equal(CommitKind.Fenced, outcome);
        Assert.Equal("hello", Said(Text((await Store.ReadAsync(id, 0, 100, None))[^1].Activity)));
    }
}
