using System.Net;
using FamilyGuide.Bot.Conversations.Edge.Limits;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>The bad-input catalogue's rows about too often, too many and too late.</summary>
public sealed class BadRepeatTests(CalmBot calm) : IClassFixture<CalmBot>
{
    /// <summary>Less than the twenty seconds after which clients give up.</summary>
    static readonly TimeSpan BrowserPatience = TimeSpan.FromSeconds(15);

    RunningBot Bot => calm.Bot;

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D13_The_same_message_twice_has_one_effect()
    {
        using var family = await Caller.StartAsync(Bot);
        await family.ReadTextsUntilAsync(Bot, ScriptedGuide.Welcome);

        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => SayAsync(family)));

        Assert.Single(ids.Distinct(StringComparer.Ordinal));
        var texts = await family.ReadTextsUntilAsync(Bot, "You said: hello");
        Assert.Equal([ScriptedGuide.Welcome, "hello", "You said: hello"], texts);
    }

    [Fact]
    public async Task D13_Even_after_a_restart()
    {
        var bot = await RunningBot.StartAsync(clock: calm.Clock);
        using var family = await Caller.StartAsync(bot);
        var before = await SayAsync(family);
        await family.ReadTextsUntilAsync(bot, "You said: hello");
        await bot.StopAsync();

        await using var restarted = await RunningBot.StartAsync(bot.Store, calm.Clock, bot.Port);
        var after = await SayAsync(family);

        Assert.Equal(before, after);
        Assert.Equal(3, (await family.ReadTextsUntilAsync(restarted, "hello")).Length);
    }

    [Fact]
    public async Task D16_Messages_too_fast_are_delayed_and_then_refused_and_others_are_not()
    {
        await using var bot = await RunningBot.StartAsync(settings:
        [
            ("DirectLine:Limits:MessageBurst", "3"),
            ("DirectLine:Limits:MessagesPerSecond", "3"),
            ("DirectLine:Limits:MessagesWaiting", "2"),
        ]);
        using var family = await Caller.StartAsync(bot);
        using var others = await Caller.StartAsync(bot);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => family.SayAsync($"{number}")));
        using var other = await others.SayAsync("hello");

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), 5, 8);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
        {
            await refused.AssertRefusedAsync(HttpStatusCode.TooManyRequests, "TooManyMessages");
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        }
    }

    [Fact]
    public async Task D16_Fifty_people_behind_one_address_begin_at_the_same_moment_and_write()
    {
        var clock = new WaitingClock();
        await using var bot = await RunningBot.StartAsync(clock: clock);
        Caller[] people = [.. Enumerable.Range(0, 50).Select(_ => new Caller(bot))];

        var starting = Task.WhenAll(
            people.Select(person => person.PostAsync("/v3/directline/conversations", "{}")));
        await clock.WaitersAsync(50 - new FamilyLimitOptions().StartsPerHour);
        clock.Advance(BrowserPatience);
        var started = await starting;
        var written = await Task.WhenAll(people.Select(person => person.SayAsync("hello")));

        Assert.All(started, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.All(written, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task D16_Very_many_who_begin_at_once_are_told_when_to_come_back()
    {
        await using var bot = await RunningBot.StartAsync(
            clock: calm.Clock,
            settings: [("DirectLine:Limits:StartsPerHour", "3"), ("DirectLine:Limits:StartsWaiting", "0")]);
        List<HttpStatusCode> started = [];
        for (var person = 0; person < 5; person++)
        {
            using var family = new Caller(bot);
            using var answer = await family.PostAsync("/v3/directline/conversations", "{}");
            started.Add(answer.StatusCode);
            if (answer.StatusCode != HttpStatusCode.Created)
            {
                await answer.AssertRefusedAsync(HttpStatusCode.TooManyRequests, "TooManyConversations");
                Assert.NotNull(answer.Headers.RetryAfter);
            }
        }

        Assert.Equal(
            [
                HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Created,
                HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests,
            ],
            started);
    }

    [Fact]
    public async Task D16_Files_are_few()
    {
        await using var bot = await RunningBot.StartAsync(settings: ("DirectLine:Limits:UploadsPerHour", "2"));
        using var family = await Caller.StartAsync(bot);
        for (var file = 0; file < 2; file++)
        {
            using var taken = await UploadAsync(family);
            await taken.AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, "AttachmentNotSupported");
        }

        using var third = await UploadAsync(family);
        using var message = await family.SayAsync("hello");

        await third.AssertRefusedAsync(HttpStatusCode.TooManyRequests, "TooManyFiles");
        Assert.Equal(HttpStatusCode.OK, message.StatusCode);
    }

    [Fact]
    public async Task D16_Whoever_reloads_gets_in_when_newcomers_do_not()
    {
        await using var bot = await RunningBot.StartAsync(
            settings: [("DirectLine:Limits:StartsPerHour", "1"), ("DirectLine:Limits:StartsWaiting", "0")]);
        using var family = await Caller.StartAsync(bot);
        using var newcomer = new Caller(bot);

        using var refused = await newcomer.PostAsync("/v3/directline/conversations", "{}");
        using var again = await family.PostAsync("/v3/directline/conversations", "{}");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task D27_Nothing_is_added_after_the_end()
    {
        using var family = await Caller.StartAsync(Bot);
        await family.ReadTextsUntilAsync(Bot, ScriptedGuide.Welcome);

        using var ended = await family.PostActivityAsync("""{"type":"endOfConversation"}""");
        using var late = await family.SayAsync("hello");
        using var again = await family.PostActivityAsync("""{"type":"endOfConversation"}""");
        using var back = await family.GetAsync(family.Path);

        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        await late.AssertRefusedAsync(HttpStatusCode.NotFound, "ConversationEnded");
        await again.AssertRefusedAsync(HttpStatusCode.NotFound, "ConversationEnded");
        await back.AssertRefusedAsync(HttpStatusCode.NotFound, "ConversationEnded");
        Assert.Equal([ScriptedGuide.Welcome], await family.ReadTextsUntilAsync(Bot, ScriptedGuide.Welcome));
    }

    [Fact]
    public async Task D27_An_erased_conversation_is_gone_for_reading_and_writing()
    {
        using var family = await Caller.StartAsync(Bot);
        await Bot.Correspondence.EraseAsync(family.Conversation, None);

        using var late = await family.SayAsync("hello");
        using var poll = await family.GetAsync($"{family.Path}/activities");
        using var back = await family.GetAsync(family.Path);

        await late.AssertRefusedAsync(HttpStatusCode.NotFound, "ConversationEnded");
        await poll.AssertRefusedAsync(HttpStatusCode.NotFound, "ConversationEnded");
        await back.AssertRefusedAsync(HttpStatusCode.NotFound, "ConversationEnded");
        Assert.Null(await Bot.Store.FindAsync(family.Conversation, None));
    }

    [Theory]
    [InlineData("D09 ends", false)]
    [InlineData("D27 erased", true)]
    public async Task A_stream_says_what_there_was_and_closes_with_the_conversation(string row, bool isErased)
    {
        using var family = await Caller.StartAsync(Bot);
        using var stream = await family.OpenStreamAsync();
        Assert.Equal(ScriptedGuide.Welcome, await stream.HearTextAsync());

        if (isErased)
        {
            await Bot.Correspondence.EraseAsync(family.Conversation, None);
        }
        else
        {
            await family.PostActivityAsync("""{"type":"endOfConversation"}""");
        }

        Assert.NotEmpty(row);
        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, await stream.HearCloseAsync());
    }

    static Task<HttpResponseMessage> UploadAsync(Caller family)
    {
        var file = new ByteArrayContent([1]);
        file.Headers.ContentType = new("image/png");
        return family.PostAsync($"{family.Path}/upload?userId={Caller.UserId}", file);
    }

    static async Task<string> SayAsync(Caller family)
    {
        using var answer = await family.SayAsync("hello", "same");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (string)(await answer.Content.ReadFromJsonNodeAsync())["id"]!;
    }
}
