using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.BotTests.Storage;

/// <content>Leases and turns.</content>
public abstract partial class ConversationStoreContract
{
    static readonly TimeSpan LongerThanALease = TimeSpan.FromSeconds(11);

    [Fact]
    public async Task The_first_accepted_arrival_takes_the_lease_and_the_next_one_does_not()
    {
        var id = await BegunAsync();

        var (_, lease) = await Store.AcceptAsync(Says(id, "first"), None);
        var (_, none) = await Store.AcceptAsync(Says(id, "second"), None);

        Assert.Equal("first", Said(Text(lease!.Arrival.Activity)));
        Assert.Null(none);
        Assert.Null(await Store.LeaseAsync(id, None));
    }

    [Fact]
    public async Task A_turn_leaves_its_state_and_its_replies_together()
    {
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "hello"), None);

        var (outcome, next) = await Store.CommitAsync(lease!, Effects("state 1", "reply 1", "reply 2"), None);

        Assert.Equal(CommitKind.Committed, outcome);
        Assert.Null(next);
        var entries = await Store.ReadAsync(id, 0, 100, None);
        Assert.Equal(["hello", "reply 1", "reply 2"], entries.Select(entry => Said(Text(entry.Activity))));
        Assert.Equal(EntryKind.FromGuide, entries[^1].Kind);
        var (_, after) = await Store.AcceptAsync(Says(id, "again"), None);
        Assert.Equal("state 1", Text(after!.State));
    }

    [Fact]
    public async Task An_arrival_during_a_turn_is_the_next_turns()
    {
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "first"), None);
        await Store.AcceptAsync(Says(id, "second"), None);

        var (_, next) = await Store.CommitAsync(lease!, Effects("state 1", "reply 1"), None);

        Assert.Equal("second", Said(Text(next!.Arrival.Activity)));
        Assert.Equal("state 1", Text(next.State));
        await Store.CommitAsync(next, Effects("state 2", "reply 2"), None);
        Assert.Null(await Store.LeaseAsync(id, None));
    }

    [Fact]
    public async Task Whoever_wakes_up_after_their_lease_went_to_another_commits_nothing()
    {
        var id = await BegunAsync();
        var (_, late) = await Store.AcceptAsync(Says(id, "hello"), None);
        await LetTimePassAsync(LongerThanALease);
        var newer = await Store.LeaseAsync(id, None);

        var (outcome, _) = await Store.CommitAsync(late!, Effects("late", "late reply"), None);

        Assert.Equal(CommitKind.Fenced, outcome);
        Assert.Single(await Store.ReadAsync(id, 0, 100, None));
        var (taken, _) = await Store.CommitAsync(newer!, Effects("in time", "reply"), None);
        Assert.Equal(CommitKind.Committed, taken);
    }

    [Fact]
    public async Task A_turn_can_not_be_kept_twice()
    {
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "hello"), None);
        await Store.CommitAsync(lease!, Effects("state", "reply"), None);

        var (outcome, _) = await Store.CommitAsync(lease!, Effects("state", "reply"), None);

        Assert.Equal(CommitKind.Fenced, outcome);
        Assert.Equal(2, (await Store.ReadAsync(id, 0, 100, None)).Count);
    }

    [Fact]
    public async Task Each_new_attempt_at_an_arrival_is_counted()
    {
        var id = await BegunAsync();
        var (_, first) = await Store.AcceptAsync(Says(id, "hello"), None);
        await LetTimePassAsync(LongerThanALease);
        var second = await Store.LeaseAsync(id, None);

        Assert.Equal(1, first!.Attempts);
        Assert.Equal(2, second!.Attempts);
    }

    [Fact]
    public async Task A_lease_that_is_given_back_can_be_taken_at_once_and_was_no_attempt()
    {
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "hello"), None);

        await Store.ReleaseAsync(lease!, None);

        Assert.Equal(1, (await Store.LeaseAsync(id, None))!.Attempts);
    }

    [Fact]
    public async Task A_lease_that_was_taken_before_the_clock_was_set_back_does_not_hold_for_that_long()
    {
        var id = await BegunAsync();
        var (_, held) = await Store.AcceptAsync(Says(id, "hello"), None);

        await SetClockBackAsync(TimeSpan.FromDays(1));

        Assert.Equal([id], await Store.FindWaitingAsync(10, None));
        Assert.NotNull(await Store.LeaseAsync(id, None));
        Assert.Equal(CommitKind.Fenced, (await Store.CommitAsync(held!, Effects("late"), None)).Outcome);
    }

    [Fact]
    public async Task A_hundred_arrivals_at_once_stand_in_one_order_and_each_is_the_next_ones_turn()
    {
        var id = await BegunAsync();

        var accepted = await Task.WhenAll(Enumerable.Range(0, 100).Select(number =>
            Store.AcceptAsync(Says(id, $"message {number}"), None)));

        var order = accepted.OrderBy(one => one.Outcome.Sequence).ToArray();
        Assert.Equal(Enumerable.Range(2, 100).Select(number => (long)number), order.Select(o => o.Outcome.Sequence));
        var lease = Assert.Single(accepted, one => one.Lease is not null).Lease;
        var turns = new List<long>();
        while (lease is not null)
        {
            turns.Add(lease.Arrival.Sequence);
            (_, lease) = await Store.CommitAsync(lease, Effects($"state {turns.Count}", $"reply {turns.Count}"), None);
        }

        Assert.Equal(order.Select(one => one.Outcome.Sequence), turns);
        Assert.Equal(200, (await Store.ReadAsync(id, 0, 300, None)).Count);
    }

    [Fact]
    public async Task Conversations_that_wait_are_found_when_their_lease_has_run_out()
    {
        var id = await BegunAsync();
        await Store.AcceptAsync(Says(id, "hello"), None);

        Assert.Empty(await Store.FindWaitingAsync(10, None));
        await LetTimePassAsync(LongerThanALease);
        Assert.Equal([id], await Store.FindWaitingAsync(10, None));
    }
}
