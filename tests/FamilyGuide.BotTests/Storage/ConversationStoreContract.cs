using System.Text;
using FamilyGuide.Bot.Conversations;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Storage;

/// <summary>What every store promises. Each engine runs all of it.</summary>
public abstract partial class ConversationStoreContract : IAsyncLifetime
{
    protected FakeTimeProvider Clock { get; } = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    private protected IConversationStore Store { get; set; } = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        Store = NewStore();
        await Store.OpenAsync(None);
    }

    public virtual async ValueTask DisposeAsync()
    {
        (Store as IDisposable)?.Dispose();
        await ((Store as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask);
        GC.SuppressFinalize(this);
    }

    private protected abstract IConversationStore NewStore();

    /// <summary>By the store's own clock.</summary>
    private protected virtual Task LetTimePassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return Task.CompletedTask;
    }

    /// <inheritdoc cref="LetTimePassAsync"/>
    private protected virtual Task SetClockBackAsync(TimeSpan time)
    {
        Clock.AdjustTime(Clock.GetUtcNow() - time);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_conversation_begins_once()
    {
        var conversation = Somebody();

        var first = await Store.CreateAsync(conversation, Joined, None);
        var second = await Store.CreateAsync(conversation, Joined, None);

        Assert.True(first.Created);
        Assert.NotNull(first.Lease);
        Assert.False(second.Created);
        Assert.Null(second.Lease);
    }

    [Fact]
    public async Task A_conversation_that_begins_many_times_at_once_begins_once()
    {
        var conversation = Somebody();

        var begun = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Store.CreateAsync(conversation, Joined, None)));

        var lease = Assert.Single(begun, one => one.Created).Lease;
        Assert.Equal(CommitKind.Committed, (await Store.CommitAsync(lease!, Effects("welcomed"), None)).Outcome);
    }

    [Fact]
    public async Task What_was_said_of_a_conversation_at_its_start_is_found_again()
    {
        var conversation = Somebody();
        await Store.CreateAsync(conversation, Joined, None);

        var found = await Store.FindAsync(conversation.Id, None);

        Assert.Equal(
            new(conversation.Id, "directline", "dl_somebody", "sv-SE", HasEnded: false, LeftAt: null, LastSequence: 1),
            found);
    }

    [Fact]
    public async Task A_conversation_that_never_began_is_not_found() =>
        Assert.Null(await Store.FindAsync(ConversationId.New(), None));

    [Fact]
    public async Task An_arrival_is_in_the_log_when_it_is_accepted()
    {
        var id = await BegunAsync();

        var (outcome, _) = await Store.AcceptAsync(Says(id, "hello"), None);

        Assert.Equal(AcceptKind.Accepted, outcome.Kind);
        var entry = Assert.Single(await Store.ReadAsync(id, 0, 100, None));
        Assert.Equal(outcome.Sequence, entry.Sequence);
        Assert.Equal(EntryKind.FromFamily, entry.Kind);
        Assert.Equal(Json("hello"), Text(entry.Activity));
    }

    [Fact]
    public async Task Hidden_arrivals_are_not_read()
    {
        var id = await BegunAsync();

        await Store.AcceptAsync(Says(id, "seen by the turn only") with { IsShown = false }, None);

        Assert.Empty(await Store.ReadAsync(id, 0, 100, None));
    }

    [Fact]
    public async Task A_repeated_arrival_gets_the_first_ones_answer_and_has_no_effect()
    {
        var id = await BegunAsync();
        var arrival = Says(id, "hello");

        var first = await Store.AcceptAsync(arrival, None);
        var (second, lease) = await Store.AcceptAsync(arrival, None);

        Assert.Equal(new(AcceptKind.Repeated, first.Outcome.Sequence), second);
        Assert.Null(lease);
        Assert.Single(await Store.ReadAsync(id, 0, 100, None));
    }

    [Fact]
    public async Task Parallel_repeats_of_an_arrival_have_one_effect()
    {
        var id = await BegunAsync();
        var arrival = Says(id, "hello");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Store.AcceptAsync(arrival, None)));

        Assert.Single(outcomes, outcome => outcome.Outcome.Kind == AcceptKind.Accepted);
        Assert.Single(outcomes.Select(outcome => outcome.Outcome.Sequence).Distinct());
    }

    [Fact]
    public async Task Two_conversations_may_use_the_same_key()
    {
        var (one, other) = (await BegunAsync(), await BegunAsync());

        await Store.AcceptAsync(Says(one, "hello"), None);
        var (outcome, _) = await Store.AcceptAsync(Says(other, "hello"), None);

        Assert.Equal(AcceptKind.Accepted, outcome.Kind);
    }

    [Fact]
    public async Task An_arrival_for_nobody_is_unknown()
    {
        var (outcome, lease) = await Store.AcceptAsync(Says(ConversationId.New(), "hello"), None);

        Assert.Equal(AcceptKind.Unknown, outcome.Kind);
        Assert.Null(lease);
    }

    [Fact]
    public async Task Nothing_is_added_to_a_conversation_that_has_ended()
    {
        var id = await BegunAsync();
        await Store.EndAsync(id, None);

        var (outcome, _) = await Store.AcceptAsync(Says(id, "hello"), None);

        Assert.Equal(AcceptKind.Ended, outcome.Kind);
        Assert.Empty(await Store.ReadAsync(id, 0, 100, None));
        Assert.True((await Store.FindAsync(id, None))!.HasEnded);
    }

    [Fact]
    public async Task Timestamps_grow_even_when_the_clock_steps_back()
    {
        var id = await BegunAsync();
        await Store.AcceptAsync(Says(id, "first"), None);
        await SetClockBackAsync(TimeSpan.FromHours(1));
        await Store.AcceptAsync(Says(id, "second"), None);

        var entries = await Store.ReadAsync(id, 0, 100, None);

        Assert.True(entries[1].Timestamp > entries[0].Timestamp);
        Assert.True(entries[1].Sequence > entries[0].Sequence);
    }

    [Fact]
    public async Task A_page_of_the_log_holds_no_more_than_was_asked_for_and_goes_on_after_it()
    {
        var id = await BegunAsync();
        for (var number = 0; number < 5; number++)
        {
            await Store.AcceptAsync(Says(id, $"message {number}"), None);
        }

        var first = await Store.ReadAsync(id, 0, 3, None);
        var rest = await Store.ReadAsync(id, first[^1].Sequence, 3, None);

        Assert.Equal(3, first.Count);
        Assert.Equal(["message 3", "message 4"], rest.Select(entry => Text(entry.Activity)).Select(Said));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(1L << 24)]
    [InlineData((1L << 24) - 1)]
    [InlineData(long.MaxValue)]
    public async Task Whatever_the_place_in_the_log_asked_for_nobody_reads_another_conversation(long after)
    {
        var (one, other, third) = (await BegunAsync(), await BegunAsync(), await BegunAsync());
        foreach (var id in new[] { one, other, third })
        {
            await Store.AcceptAsync(Says(id, id.Value), None);
        }

        Assert.All(
            await Store.ReadAsync(other, after, 100, None),
            entry => Assert.Equal(other.Value, Said(Text(entry.Activity))));
    }

    [Fact]
    public async Task An_erased_conversation_is_gone_and_its_turn_keeps_nothing()
    {
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "hello"), None);

        await Store.EraseAsync(id, None);

        Assert.Null(await Store.FindAsync(id, None));
        Assert.Empty(await Store.ReadAsync(id, 0, 100, None));
        Assert.Equal(CommitKind.Gone, (await Store.CommitAsync(lease!, Effects("state", "reply"), None)).Outcome);
    }

    [Fact]
    public async Task A_ticket_is_used_once()
    {
        var expires = Clock.GetUtcNow().AddMinutes(1);

        Assert.True(await Store.RedeemTicketAsync("ticket", expires, None));
        Assert.False(await Store.RedeemTicketAsync("ticket", expires, None));
        Assert.True(await Store.RedeemTicketAsync("another", expires, None));
    }

    [Fact]
    public async Task A_shared_key_stays_the_same_and_each_purpose_has_its_own()
    {
        var key = await Store.SharedKeyAsync("tokens", None);

        Assert.Equal(32, key.Length);
        Assert.Equal(key, await Store.SharedKeyAsync("tokens", None));
        Assert.NotEqual(key, await Store.SharedKeyAsync("something else", None));
    }

    private protected static NewConversation Somebody() =>
        new(ConversationId.New(), "directline", "dl_somebody", "sv-SE");

    private protected static Arrival Says(ConversationId id, string text) =>
        new(id, $"key of {text}", Encoding.UTF8.GetBytes(Json(text)));

    private protected static TurnEffects Effects(string state, params string[] replies) =>
        new(Utf8(state), [.. replies.Select(reply => Utf8(Json(reply)))]);

    static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private protected static ReadOnlyMemory<byte> Joined => "{\"type\":\"conversationUpdate\"}"u8.ToArray();

    private protected static string Text(ReadOnlyMemory<byte> utf8) => Encoding.UTF8.GetString(utf8.Span);

    private protected static string Json(string text) => $"{{\"type\":\"message\",\"text\":\"{text}\"}}";

    static string Said(string json) => json.Split('"')[^2];

    /// <summary>A conversation whose welcome has been said.</summary>
    private protected async Task<ConversationId> BegunAsync()
    {
        var conversation = Somebody();
        var (_, lease) = await Store.CreateAsync(conversation, Joined, None);
        await Store.CommitAsync(lease!, Effects("welcomed"), None);
        return conversation.Id;
    }
}
