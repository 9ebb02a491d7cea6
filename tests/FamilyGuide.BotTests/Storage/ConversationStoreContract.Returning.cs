using System.Security.Cryptography;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Returning;

namespace FamilyGuide.BotTests.Storage;

/// <content>Codes that bring families back.</content>
public abstract partial class ConversationStoreContract
{
    IReturnBook Book => (IReturnBook)Store;

    [Fact]
    public async Task A_code_opens_what_was_kept_with_it_and_another_opens_nothing()
    {
        var (id, elsewhere) = (await BegunAsync(), ConversationId.New());
        var (own, other) = (Hash(), Hash());

        Assert.True(await Book.KeepCodesAsync(id, [new(own, id), new(other, elsewhere)], None));

        Assert.Equal(id, await Book.FindByCodeAsync(own, None));
        Assert.Equal(elsewhere, await Book.FindByCodeAsync(other, None));
        Assert.Null(await Book.FindByCodeAsync(Hash(), None));
        Assert.True(await Book.HasCodeAsync(id, None));
        Assert.True(await Book.HasCodeAsync(elsewhere, None));
        Assert.False(await Book.HasCodeAsync(await BegunAsync(), None));
    }

    [Fact]
    public async Task New_codes_make_the_old_ones_useless_and_those_of_others_stay()
    {
        var (id, other) = (await BegunAsync(), await BegunAsync());
        var (old, theirs, fresh) = (Hash(), Hash(), Hash());
        await Book.KeepCodesAsync(id, [new(old, id)], None);
        await Book.KeepCodesAsync(other, [new(theirs, other)], None);

        await Book.KeepCodesAsync(id, [new(fresh, id)], None);

        Assert.Null(await Book.FindByCodeAsync(old, None));
        Assert.Equal(id, await Book.FindByCodeAsync(fresh, None));
        Assert.Equal(other, await Book.FindByCodeAsync(theirs, None));
    }

    [Fact]
    public async Task A_conversation_that_is_not_there_gets_no_code() =>
        Assert.False(await Book.KeepCodesAsync(ConversationId.New(), [new(Hash(), ConversationId.New())], None));

    [Fact]
    public async Task The_codes_of_an_erased_conversation_open_nothing()
    {
        var id = await BegunAsync();
        var (own, other) = (Hash(), Hash());
        await Book.KeepCodesAsync(id, [new(own, id), new(other, ConversationId.New())], None);

        await Store.EraseAsync(id, None);

        Assert.Null(await Book.FindByCodeAsync(own, None));
        Assert.Null(await Book.FindByCodeAsync(other, None));
    }

    [Fact]
    public async Task The_codes_of_a_conversation_that_forgot_all_open_nothing()
    {
        var id = await BegunAsync();
        var (own, other) = (Hash(), Hash());
        await Book.KeepCodesAsync(id, [new(own, id), new(other, ConversationId.New())], None);
        var (_, lease) = await Store.AcceptAsync(Says(id, "delete everything"), None);

        await Store.CommitAsync(lease!, Effects("", "all gone") with { ForgetsAll = true }, None);

        Assert.Null(await Book.FindByCodeAsync(own, None));
        Assert.Null(await Book.FindByCodeAsync(other, None));
        Assert.False(await Book.HasCodeAsync(id, None));
    }

    [Fact]
    public async Task A_conversation_that_was_left_goes_on_and_remembers_when_it_was_left()
    {
        var id = await BegunAsync();
        Assert.Null((await Store.FindAsync(id, None))!.LeftAt);
        await Store.EndAsync(id, None);
        Assert.Equal(AcceptKind.Ended, (await Store.AcceptAsync(Says(id, "refused"), None)).Outcome.Kind);

        await Book.ReopenAsync(id, None);

        var conversation = (await Store.FindAsync(id, None))!;
        Assert.False(conversation.HasEnded);
        Assert.NotNull(conversation.LeftAt);
        Assert.Equal(AcceptKind.Accepted, (await Store.AcceptAsync(Says(id, "back"), None)).Outcome.Kind);
        await Book.ReopenAsync(id, None);
        Assert.Equal(conversation.LeftAt, (await Store.FindAsync(id, None))!.LeftAt);
    }

    [Fact]
    public async Task What_is_backdated_is_older_and_in_the_same_order_and_nothing_else_is()
    {
        var (id, other) = (await BegunAsync(), await BegunAsync());
        await Store.AcceptAsync(Says(id, "first"), None);
        await Store.AcceptAsync(Says(id, "second"), None);
        await Store.AcceptAsync(Says(other, "elsewhere"), None);
        var before = await Store.ReadAsync(id, 0, 100, None);
        var untouched = (await Store.ReadAsync(other, 0, 100, None)).Select(entry => entry.Timestamp);

        await Book.BackdateAsync(id, TimeSpan.FromDays(2), None);

        Assert.Equal(
            before.Select(entry => (entry.Sequence, entry.Timestamp - TimeSpan.FromDays(2))),
            (await Store.ReadAsync(id, 0, 100, None)).Select(entry => (entry.Sequence, entry.Timestamp)));
        Assert.Equal(untouched, (await Store.ReadAsync(other, 0, 100, None)).Select(entry => entry.Timestamp));
    }

    static byte[] Hash() => RandomNumberGenerator.GetBytes(32);
}
