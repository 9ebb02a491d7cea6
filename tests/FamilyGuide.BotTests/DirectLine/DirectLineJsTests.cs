using System.Globalization;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.BotTests.Hosting;
using FamilyGuide.Load.Browsers;
using Microsoft.Extensions.Time.Testing;
using Chromium = FamilyGuide.BotTests.Drivers.Chromium;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>Microsoft's client, in a real browser, over a network that breaks.</summary>
public sealed class DirectLineJsTests(Chromium chromium) : IAsyncLifetime
{
    const int ExpiredToken = 3;

    readonly BreakableWire _wire = new(TimeProvider.System);
    RunningBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _wire.DisposeAsync();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task A_family_talks_and_its_echo_comes_before_the_reply()
    {
        using var family = new Caller(_bot);
        await using var page = await OpenAsync(family);
        await page.HearsAsync(ScriptedGuide.Welcome);

        var id = await page.SayAsync("hello", "mine");
        await page.HearsAsync("You said: hello");

        Assert.Equal([ScriptedGuide.Welcome, "hello", "You said: hello"], await page.TextsAsync());
        var echo = await page.FindAsync("hello");
        Assert.Equal(id, echo.GetProperty("id").GetString());
        Assert.Equal("mine", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(Caller.UserId, echo.GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_reloaded_page_has_the_whole_history()
    {
        using var family = new Caller(_bot);
        await using var page = await OpenAsync(family);
        await page.SayAsync("hello", "c1");
        await page.HearsAsync("You said: hello");

        await page.LoadAsync(_wire.Url);
        await page.ConnectAsync(family.Token, family.Conversation.Value);
        await page.HearsAsync("You said: hello");
        await page.SayAsync("again", "c2");
        await page.HearsAsync("You said: again");

        Assert.Equal(
            [ScriptedGuide.Welcome, "hello", "You said: hello", "again", "You said: again"], await page.TextsAsync());
    }

    [Fact]
    public async Task A_broken_connection_is_resumed_without_loss_and_without_repeats()
    {
        using var family = new Caller(_bot);
        await using var page = await OpenAsync(family);
        await page.HearsAsync(ScriptedGuide.Welcome);

        _wire.Cut();
        using var elsewhere = await family.SayAsync("while away");
        await family.ReadTextsUntilAsync(_bot, "You said: while away");
        await page.HearsAfterPausesAsync("You said: while away");

        Assert.Equal([ScriptedGuide.Welcome, "while away", "You said: while away"], await page.TextsAsync());
    }

    [Fact]
    public async Task Twenty_breaks_in_a_row_lose_nothing()
    {
        using var family = new Caller(_bot);
        await using var page = await OpenAsync(family);
        await page.HearsAsync(ScriptedGuide.Welcome);
        List<string> said = [ScriptedGuide.Welcome];
        for (var number = 0; number < 20; number++)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            _wire.Cut();
            await family.SayAsync(text);
            said.AddRange([text, $"You said: {text}"]);
            await page.HearsAfterPausesAsync($"You said: {text}");
        }

        Assert.Equal(said, await page.TextsAsync());
    }

    [Fact]
    public async Task A_token_that_ran_out_in_a_pocket_is_replaced_and_the_talk_goes_on()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        await _bot.DisposeAsync();
        _bot = await StartAsync(clock: clock);
        using var family = new Caller(_bot);
        await using var page = await OpenAsync(family);
        await page.HearsAsync(ScriptedGuide.Welcome);

        clock.Advance(TokenLifetimes.DirectLine);
        await page.SayInVainAsync("too late");
        await page.HasStatusAsync(ExpiredToken);
        family.Token = _bot.Tokens.Mint(
            TokenPurpose.DirectLine, family.Conversation, Caller.UserId, TokenLifetimes.DirectLine);
        await page.ConnectAsync(family.Token, family.Conversation.Value);
        await page.SayAsync("in time", "c2");
        await page.HearsAsync("You said: in time");

        Assert.DoesNotContain("too late", await page.TextsAsync());
    }

    [Fact]
    public async Task A_restarted_server_goes_on_where_it_was()
    {
        using var family = new Caller(_bot);
        await using var page = await OpenAsync(family);
        await page.SayAsync("before", "c1");
        await page.HearsAsync("You said: before");

        await _bot.StopAsync();
        _bot = await StartAsync(_bot.Store);
        using var later = new Caller(_bot, family);
        await later.SayAsync("after");
        await page.HearsAfterPausesAsync("You said: after");
        await page.SayAsync("and on", "c2");
        await page.HearsAsync("You said: and on");

        Assert.Equal(
            [
                ScriptedGuide.Welcome, "before", "You said: before", "after", "You said: after", "and on",
                "You said: and on",
            ],
            await page.TextsAsync());
    }

    [Fact]
    public async Task Two_tabs_on_one_conversation_both_see_everything()
    {
        using var family = new Caller(_bot);
        await using var first = await OpenAsync(family);
        await first.HearsAsync(ScriptedGuide.Welcome);
        await using var second = await OpenPageAsync();
        await second.ConnectAsync(family.Token, family.Conversation.Value);
        await second.HearsAsync(ScriptedGuide.Welcome);

        await first.SayAsync("from the first", "c1");
        await second.HearsAsync("You said: from the first");
        await second.SayAsync("from the second", "c2");
        await first.HearsAsync("You said: from the second");

        string[] all =
        [
            ScriptedGuide.Welcome, "from the first", "You said: from the first", "from the second",
            "You said: from the second",
        ];
        Assert.Equal(all, await first.TextsAsync());
        Assert.Equal(all, await second.TextsAsync());
        Assert.Equal((1, 1), (first.Streams, second.Streams));
    }

    async Task<RunningBot> StartAsync(MemoryStore? store = null, TimeProvider? clock = null)
    {
        var bot = await RunningBot.StartAsync(store, clock, publicUrl: _wire.Url, settings: CalmBot.NoLimits);
        _wire.LeadsTo = bot.Port;
        return bot;
    }

    Task<DirectLineJsPage> OpenPageAsync() =>
        DirectLineJsPage.OpenAsync(chromium.Browser, _wire.Url, TestContext.Current.CancellationToken);

    async Task<DirectLineJsPage> OpenAsync(Caller family)
    {
        var page = await OpenPageAsync();
        await page.ConnectAsync(family.Token);
        return page;
    }
}
