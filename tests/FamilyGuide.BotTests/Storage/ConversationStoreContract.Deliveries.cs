using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;

namespace FamilyGuide.BotTests.Storage;

/// <content>What is sent to messaging providers.</content>
public abstract partial class ConversationStoreContract
{
    static readonly TimeSpan LongerThanASend = TimeSpan.FromSeconds(31);

    IDeliveryBook Deliveries => (IDeliveryBook)Store;

    [Fact]
    public async Task Nothing_is_sent_of_a_conversation_that_no_channel_has_heard()
    {
        var id = await BegunAsync();

        Assert.Null(await Deliveries.LeaseDeliveryAsync(id, None));
        Assert.Null(await Deliveries.FindDeliveryAsync(id, None));
        Assert.DoesNotContain(id, await Deliveries.FindDeliveriesAsync(100, None));
    }

    [Fact]
    public async Task What_was_said_is_sent_by_one_at_a_time_from_where_the_last_one_stopped()
    {
        var id = await HeardAsync();
        Assert.Contains(id, await Deliveries.FindDeliveriesAsync(100, None));

        var leases = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Deliveries.LeaseDeliveryAsync(id, None)));

        var lease = Assert.Single(leases, lease => lease is not null)!;
        Assert.Equal((0, 0, 1), (lease.Cursor, lease.Part, lease.Attempts));
        Assert.True(await Deliveries.KeepDeliveryAsync(lease, Sent(1, part: 2) with { Goes = true }, None));
        Assert.Null(await Deliveries.LeaseDeliveryAsync(id, None));
        Assert.True(await Deliveries.KeepDeliveryAsync(lease, Sent(1, part: 2), None));
        var next = await Deliveries.LeaseDeliveryAsync(id, None);
        Assert.Equal((1, 2), (next!.Cursor, next.Part));
        Assert.True(await Deliveries.KeepDeliveryAsync(next, Sent(next.Conversation.LastSequence), None));
        Assert.DoesNotContain(id, await Deliveries.FindDeliveriesAsync(100, None));
    }

    [Fact]
    public async Task Who_takes_too_long_to_send_is_taken_over_and_keeps_nothing_more()
    {
        var id = await HeardAsync();
        var slow = await Deliveries.LeaseDeliveryAsync(id, None);

        await LetTimePassAsync(LongerThanASend);
        var other = await Deliveries.LeaseDeliveryAsync(id, None);

        Assert.Equal(2, other!.Attempts);
        Assert.False(await Deliveries.KeepDeliveryAsync(slow!, Sent(1), None));
        Assert.True(await Deliveries.KeepDeliveryAsync(other, Sent(1), None));
    }

    [Fact]
    public async Task What_a_provider_did_not_take_waits_as_long_as_it_wants()
    {
        var id = await HeardAsync();
        var lease = await Deliveries.LeaseDeliveryAsync(id, None);

        await Deliveries.KeepDeliveryAsync(
            lease!, new(0, 0, Attempts: 1, TimeSpan.FromMinutes(5), DeliveryTrouble.None, Goes: false), None);

        Assert.Null(await Deliveries.LeaseDeliveryAsync(id, None));
        Assert.Equal(1, (await Deliveries.FindDeliveryAsync(id, None))!.Attempts);
        await LetTimePassAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(2, (await Deliveries.LeaseDeliveryAsync(id, None))!.Attempts);
    }

    [Fact]
    public async Task Whoever_blocked_us_gets_what_was_said_when_they_write_again()
    {
        var id = await HeardAsync();
        var lease = await Deliveries.LeaseDeliveryAsync(id, None);

        await Deliveries.KeepDeliveryAsync(lease!, Sent(1) with { Trouble = DeliveryTrouble.Blocked }, None);

        Assert.Null(await Deliveries.LeaseDeliveryAsync(id, None));
        Assert.Equal(DeliveryTrouble.Blocked, (await Deliveries.FindDeliveryAsync(id, None))!.Trouble);
        await Deliveries.HearAsync(id, sequence: 3, None);
        Assert.Equal(1, (await Deliveries.LeaseDeliveryAsync(id, None))!.Cursor);
    }

    [Theory]
    [InlineData(DeliveryTrouble.Moved)]
    [InlineData(DeliveryTrouble.Stopped)]
    public async Task Whoever_went_on_elsewhere_or_wanted_no_more_gets_nothing_of_what_was_said_meanwhile(
        DeliveryTrouble why)
    {
        var id = await HeardAsync();
        var sending = await Deliveries.LeaseDeliveryAsync(id, None);

        await Deliveries.StopDeliveryAsync(id, why, None);

        Assert.False(await Deliveries.KeepDeliveryAsync(sending!, Sent(1), None));
        Assert.Null(await Deliveries.LeaseDeliveryAsync(id, None));
        var (outcome, _) = await Store.AcceptAsync(Says(id, "hello again"), None);
        await Deliveries.HearAsync(id, outcome.Sequence, None);
        Assert.Null(await Deliveries.LeaseDeliveryAsync(id, None));
        await Store.AcceptAsync(Says(id, "and more"), None);
        Assert.Equal(outcome.Sequence, (await Deliveries.LeaseDeliveryAsync(id, None))!.Cursor);
    }

    [Fact]
    public async Task Of_an_erased_conversation_nothing_is_sent_and_nothing_known()
    {
        var id = await HeardAsync();
        var lease = await Deliveries.LeaseDeliveryAsync(id, None);

        await Store.EraseAsync(id, None);

        Assert.False(await Deliveries.KeepDeliveryAsync(lease!, Sent(1), None));
        Assert.Null(await Deliveries.FindDeliveryAsync(id, None));
        await Deliveries.HearAsync(id, sequence: 1, None);
        Assert.Null(await Deliveries.FindDeliveryAsync(id, None));
    }

    [Fact]
    public async Task After_deleting_everything_the_family_is_still_reached()
    {
        var id = await HeardAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "delete everything"), None);
        await Store.CommitAsync(lease!, Effects("fresh", "it is deleted") with { ForgetsAll = true }, None);

        var sending = await Deliveries.LeaseDeliveryAsync(id, None);

        Assert.Equal(Somebody().UserId, sending!.Conversation.UserId);
        var entry = Assert.Single(await Store.ReadAsync(id, sending.Cursor, 100, None));
        Assert.Contains("it is deleted", Text(entry.Activity), StringComparison.Ordinal);
    }

    static DeliveryProgress Sent(long cursor, int part = 0) =>
        new(cursor, part, Attempts: 0, TimeSpan.Zero, DeliveryTrouble.None, Goes: false);

    async Task<ConversationId> HeardAsync()
    {
        var id = await BegunAsync();
        var (outcome, lease) = await Store.AcceptAsync(Says(id, "hello"), None);
        await Store.CommitAsync(lease!, Effects("answered", "good day"), None);
        await Deliveries.HearAsync(id, outcome.Sequence, None);
        return id;
    }
}
