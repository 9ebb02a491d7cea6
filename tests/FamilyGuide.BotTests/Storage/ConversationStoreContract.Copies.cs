using FamilyGuide.Bot.Conversations.Deliveries;

namespace FamilyGuide.BotTests.Storage;

/// <content>What lies at messaging providers.</content>
public abstract partial class ConversationStoreContract
{
    static readonly DateTimeOffset Brought = DateTimeOffset.FromUnixTimeMilliseconds(1_795_000_000_000);

    ICopyBook Copies => (ICopyBook)Store;

    [Fact]
    public async Task What_lies_at_a_provider_is_found_after_everything_was_forgotten_until_it_has_left()
    {
        var id = await BegunAsync();
        await Copies.KeepCopyAsync(id, new(2001, "second", Brought), None);
        await Copies.KeepCopyAsync(id, new(1000, "first", Brought), None);
        Assert.DoesNotContain(id, await Copies.FindLeavingAsync(100, None));
        var (_, lease) = await Store.AcceptAsync(Says(id, "delete everything"), None);
        var all = await Copies.ReadCopiesAsync(id, None);
        Assert.Equal([new(1000, "first", Brought), new(2001, "second", Brought)], all);

        await Store.CommitAsync(lease!, Effects("", "all gone") with { ForgetsAll = true, Leaving = all }, None);

        Assert.Contains(id, await Copies.FindLeavingAsync(100, None));
        var leaving = await Copies.LeaseLeavingAsync(id, None);
        Assert.Equal(["first 1", "second 1"], leaving.Select(Told).Order(StringComparer.Ordinal));
        Assert.Empty(await Copies.LeaseLeavingAsync(id, None));
        await Copies.ForgetCopiesAsync(id, [1000], None);
        await LetTimePassAsync(LongerThanASend);
        Assert.Equal("second 2", Told(Assert.Single(await Copies.LeaseLeavingAsync(id, None))));
        await Copies.ForgetCopiesAsync(id, [2001], None);
        Assert.Empty(await Copies.ReadCopiesAsync(id, None));
        Assert.DoesNotContain(id, await Copies.FindLeavingAsync(100, None));
    }

    [Fact]
    public async Task A_turn_that_lost_its_lease_lets_nothing_leave_and_an_erased_conversation_has_nothing_there()
    {
        var id = await BegunAsync();
        await Copies.KeepCopyAsync(id, new(1000, "first", Brought), None);
        var (_, lease) = await Store.AcceptAsync(Says(id, "delete everything"), None);
        var all = await Copies.ReadCopiesAsync(id, None);
        await LetTimePassAsync(TimeSpan.FromMinutes(1));
        await Store.LeaseAsync(id, None);

        await Store.CommitAsync(lease!, Effects("", "all gone") with { ForgetsAll = true, Leaving = all }, None);

        Assert.DoesNotContain(id, await Copies.FindLeavingAsync(100, None));
        Assert.Equal("first", Assert.Single(await Copies.ReadCopiesAsync(id, None)).Name);
        await Store.EraseAsync(id, None);
        Assert.Empty(await Copies.ReadCopiesAsync(id, None));
        await Copies.KeepCopyAsync(id, new(1000, "too late", Brought), None);
        Assert.Empty(await Copies.ReadCopiesAsync(id, None));
    }

    static string Told(LeavingCopy one) => $"{one.Copy.Name} {one.Attempts}";
}
