using System.Net;
using System.Text;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.BotTests.FamilyChat;
using FamilyGuide.BotTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyGuide.BotTests.Returning;

/// <summary>Who has the number gets in, from anywhere; who guesses does not.</summary>
public sealed class ReturnDeskTests : IAsyncLifetime
{
    readonly WaitingClock _clock = new();

    static CancellationToken None => TestContext.Current.CancellationToken;

    static IPAddress Owner { get; } = IPAddress.Parse("198.51.100.7");

    RunningPages Pages { get => field ?? throw new InvalidOperationException("It has not been started."); set; }

    ReturnDesk Desk => Pages.Services.GetRequiredService<ReturnDesk>();

    Correspondence Correspondence => Pages.Services.GetRequiredService<Correspondence>();

    public async ValueTask InitializeAsync() => Pages = await RunningPages.StartAsync(_clock);

    public ValueTask DisposeAsync() => Pages.DisposeAsync();

    [Fact]
    public async Task A_thousand_wrong_codes_from_many_addresses_find_nothing_and_the_owner_still_gets_in()
    {
        var codes = await MakeAsync();

        for (var guess = 0; guess < 1_000; guess++)
        {
            var address = new IPAddress([203, 0, (byte)(guess % 128), (byte)(guess / 8)]);
            var outcome = await GuessAsync(ReturnCode.New(), address);
            Assert.NotEqual(ReturnKind.Opened, outcome);
        }

        Assert.Equal(ReturnKind.Opened, await GuessAsync(codes.Own, Owner));
    }

    [Fact]
    public async Task Who_guesses_at_one_address_is_stopped_there_and_only_there()
    {
        var codes = await MakeAsync();
        var thief = IPAddress.Parse("203.0.113.9");

        var outcomes = new List<ReturnKind>();
        for (var guess = 0; guess < 20; guess++)
        {
            outcomes.Add(await GuessAsync(ReturnCode.New(), thief));
        }

        Assert.Equal(5, outcomes.Count(kind => kind == ReturnKind.Unknown));
        Assert.Equal(15, outcomes.Count(kind => kind == ReturnKind.TooMany));

        // Even the right one is not looked at there now: to tell would be to answer.
        Assert.Equal(ReturnKind.TooMany, await GuessAsync(codes.Own, thief));
        Assert.Equal(ReturnKind.Opened, await GuessAsync(codes.Own, Owner));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(ReturnKind.Opened, await GuessAsync(codes.Own, thief));
    }

    [Fact]
    public async Task A_number_with_a_mistake_costs_no_try()
    {
        var codes = await MakeAsync();
        var mistaken = codes.Own.Digits[..^1] + (codes.Own.Digits[^1] == '1' ? '2' : '1');

        for (var time = 0; time < 20; time++)
        {
            Assert.Equal(
                ReturnKind.Misread, (await Desk.OpenAsync(mistaken, Owner, "en-US", None)).Kind);
        }

        Assert.Equal(ReturnKind.Opened, await GuessAsync(codes.Own, Owner));
    }

    [Fact]
    public async Task Who_comes_from_nowhere_that_is_known_is_not_let_guess()
    {
        var codes = await MakeAsync();

        Assert.Equal(ReturnKind.TooMany, (await Desk.OpenAsync(codes.Own.Digits, null, "en-US", None)).Kind);
    }

    [Fact]
    public async Task The_second_number_opens_a_chat_that_looks_used_and_has_nothing_of_the_first()
    {
        var id = await BeginAsync();
        var codes = (await Desk.MakeAsync(id, None))!.Value;

        var opened = (await Desk.OpenAsync(codes.Harmless.Spaced(), Owner, "sv-SE", None)).Session!.Value;

        Assert.NotEqual(id, opened.Conversation);
        var log = await Correspondence.ReadAsync(opened.Conversation, 0, 100, None);
        Assert.Contains(log, entry => entry.Kind == EntryKind.FromFamily);
        Assert.True(log.Count >= 8, "A chat that looks used has some messages.");
        Assert.DoesNotContain(log, entry => Encoding.UTF8.GetString(entry.Activity.Span).Contains("quuxalot"));
        var hidden = log.Where(entry => entry.Sequence <= opened.HiddenUntil).ToArray();
        Assert.All(hidden, entry => Assert.True(DateTimeOffset.UtcNow - entry.Timestamp > TimeSpan.FromDays(0.9)));

        // The same chat again, with what was said in it meanwhile: as every chat would.
        var again = (await Desk.OpenAsync(codes.Harmless.Spaced(), Owner, "sv-SE", None)).Session!.Value;
        Assert.Equal(opened.Conversation, again.Conversation);
        Assert.True(again.HiddenUntil > opened.HiddenUntil);
    }

    [Fact]
    public async Task Both_numbers_look_the_same_from_outside()
    {
        var codes = await MakeAsync();

        var own = await Desk.OpenAsync(codes.Own.Spaced(), Owner, "en-US", None);
        var other = await Desk.OpenAsync(codes.Harmless.Spaced(), Owner, "en-US", None);

        Assert.Equal(Shape(own), Shape(other));
        Assert.Equal(await LastSaidAsync(own), await LastSaidAsync(other));
        Assert.True(await Desk.HasCodeAsync(own.Session!.Value.Conversation, None));
        Assert.True(await Desk.HasCodeAsync(other.Session!.Value.Conversation, None));
    }

    [Fact]
    public async Task Who_left_in_a_hurry_comes_back_by_the_number()
    {
        var id = await BeginAsync();
        var codes = (await Desk.MakeAsync(id, None))!.Value;
        await Correspondence.EndAsync(id, None);

        var back = await Desk.OpenAsync(codes.Own.Spaced(), Owner, "en-US", None);

        Assert.Equal(id, back.Session?.Conversation);
        Assert.False((await Correspondence.FindAsync(id, None))!.HasEnded);
    }

    [Fact]
    public async Task Three_pairs_may_be_made_in_an_hour_and_only_the_last_one_opens()
    {
        var id = await BeginAsync();
        var first = (await Desk.MakeAsync(id, None))!.Value;
        await Desk.MakeAsync(id, None);
        var last = (await Desk.MakeAsync(id, None))!.Value;

        Assert.Null(await Desk.MakeAsync(id, None));
        Assert.Equal(ReturnKind.Unknown, await GuessAsync(first.Own, Owner));
        Assert.Equal(ReturnKind.Unknown, await GuessAsync(first.Harmless, Owner));
        Assert.Equal(ReturnKind.Opened, await GuessAsync(last.Own, Owner));
    }

    [Fact]
    public async Task What_is_kept_of_a_code_needs_the_stores_secret_and_is_slow_to_try()
    {
        var code = ReturnCode.New();
        using var key = new ReturnKey(Pages.Store);
        using var elsewhere = new ReturnKey(new MemoryStore(TimeProvider.System));
        using var hasty = new ReturnKey(Pages.Store, ReturnKey.Rounds - 1);

        var kept = await key.HashAsync(code, None);

        Assert.Equal(kept, await key.HashAsync(code, None));
        Assert.NotEqual(kept, await elsewhere.HashAsync(code, None));
        Assert.NotEqual(kept, await hasty.HashAsync(code, None));
        Assert.True(ReturnKey.Rounds >= 210_000);
    }

    static (ReturnKind Kind, bool IsOpen, bool HidesAll) Shape(Return back) =>
        (back.Kind, back.Session is not null, back.Session?.HiddenUntil > 0);

    async Task<string> LastSaidAsync(Return back)
    {
        var log = await Correspondence.ReadAsync(
            back.Session!.Value.Conversation, back.Session.Value.HiddenUntil, 100, None);
        return Encoding.UTF8.GetString(Assert.Single(log).Activity.Span).Split("\"text\":")[1].Split("\",")[0];
    }

    async Task<ReturnKind> GuessAsync(ReturnCode code, IPAddress address) =>
        (await Desk.OpenAsync(code.Spaced(), address, "en-US", None)).Kind;

    async Task<CodePair> MakeAsync() => (await Desk.MakeAsync(await BeginAsync(), None))!.Value;

    async Task<ConversationId> BeginAsync()
    {
        var id = ConversationId.New();
        using var bell = Correspondence.Watch(id);
        await Correspondence.StartAsync(new(id, "directline", "dl_somebody", "en-US"), None);
        await Correspondence.WaitForReplyAsync(bell, after: 0, None);
        return id;
    }
}
