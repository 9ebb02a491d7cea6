using System.Net;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>Direct Line as its documentation has it.</summary>
public sealed class CallsTests(CalmBot calm) : IClassFixture<CalmBot>
{
    RunningBot Bot => calm.Bot;

    [Fact]
    public async Task A_server_makes_a_token_with_which_a_page_starts_a_conversation()
    {
        using var family = new Caller(Bot);
        family.Token = RunningBot.Secret;
        using var made = await family.PostAsync(
            "/v3/directline/tokens/generate", """{"User":{"Id":"dl_of-partner","Name":"Anna"},"eTag":"x"}""");
        var token = await made.Content.ReadFromJsonNodeAsync();
        Assert.Equal(["conversationId", "expires_in", "token"], token.AsObject().Select(each => each.Key).Order());
        Assert.Equal(1800, (int)token["expires_in"]!);

        family.Token = (string)token["token"]!;
        using var started = await family.PostAsync("/v3/directline/conversations", """{"user":{"id":"dl_other"}}""");

        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var conversation = await started.Content.ReadFromJsonNodeAsync();
        Assert.Equal((string?)token["conversationId"], (string?)conversation["conversationId"]);
        var check = Bot.Tokens.Check(TokenPurpose.DirectLine, (string?)conversation["token"]);
        Assert.Equal("dl_of-partner", check.Access!.UserId);
        Assert.StartsWith(
            $"ws://127.0.0.1:{Bot.Port}/v3/directline/conversations/{conversation["conversationId"]}/stream?t=",
            (string?)conversation["streamUrl"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_starts_a_conversation_with_the_secret()
    {
        using var family = new Caller(Bot);
        family.Token = RunningBot.Secret;

        using var started = await family.PostAsync("/v3/directline/conversations", "");

        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var token = (string?)(await started.Content.ReadFromJsonNodeAsync())["token"];
        var userId = Bot.Tokens.Check(TokenPurpose.DirectLine, token).Access!.UserId;
        Assert.StartsWith("dl_", userId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_renewed_for_the_same_conversation_and_the_same_person()
    {
        using var family = await Caller.StartAsync(Bot);

        using var renewed = await family.PostAsync("/v3/directline/tokens/refresh", "");

        var token = await renewed.Content.ReadFromJsonNodeAsync();
        Assert.Equal(family.Conversation.Value, (string?)token["conversationId"]);
        Assert.NotEqual(family.Token, (string?)token["token"]);
        Assert.Equal(Caller.UserId, Bot.Tokens.Check(TokenPurpose.DirectLine, (string?)token["token"]).Access!.UserId);
    }

    [Fact]
    public async Task The_echo_comes_before_the_reply_with_the_clients_id_and_the_posts_id()
    {
        using var family = await Caller.StartAsync(Bot);
        using var stream = await family.OpenStreamAsync();
        Assert.Equal(ScriptedGuide.Welcome, await stream.HearTextAsync());

        string id;
        using (Bot.Guide.Hold())
        {
            using var said = await family.SayAsync("hello", "client-1");
            id = (string)(await said.Content.ReadFromJsonNodeAsync())["id"]!;
            var echo = await stream.HearAsync();
            Assert.Equal(id, (string?)echo["id"]);
            Assert.Equal("client-1", (string?)echo["channelData"]!["clientActivityID"]);
            Assert.Equal("user", (string?)echo["from"]!["role"]);
        }

        var reply = await stream.HearAsync();
        Assert.Equal(id, (string?)reply["replyToId"]);
        Assert.Equal("bot", (string?)reply["from"]!["role"]);
    }

    [Fact]
    public async Task A_stream_goes_on_after_the_watermark()
    {
        using var family = await Caller.StartAsync(Bot);
        using var first = await family.OpenStreamAsync();
        Assert.Equal(ScriptedGuide.Welcome, await first.HearTextAsync());
        var watermark = first.Watermark!;
        await family.SayAsync("hello");

        using var second = await family.OpenStreamAsync(watermark);

        Assert.Equal("hello", await second.HearTextAsync());
    }

    [Fact]
    public async Task A_quiet_stream_beats()
    {
        using var family = await Caller.StartAsync(Bot);
        using var stream = await family.OpenStreamAsync();
        Assert.Equal(ScriptedGuide.Welcome, await stream.HearTextAsync());

        calm.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal("", await stream.HearFrameAsync());
    }

    [Fact]
    public async Task Timestamps_grow()
    {
        using var family = await Caller.StartAsync(Bot);
        await family.SayAsync("hello");
        await family.ReadTextsUntilAsync(Bot, "You said: hello");

        var times = (await family.ReadAsync())["activities"]!.AsArray()
            .Select(activity => (string)activity!["timestamp"]!)
            .ToArray();

        Assert.Equal(3, times.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(times.Order(StringComparer.Ordinal), times);
    }

    [Fact]
    public async Task A_session_id_is_given_to_whoever_has_a_token()
    {
        using var family = await Caller.StartAsync(Bot);

        using var answer = await family.GetAsync("/v3/directline/session/getsessionid");

        Assert.NotEmpty((string)(await answer.Content.ReadFromJsonNodeAsync())["sessionId"]!);
    }

    [Fact]
    public async Task Nothing_is_stored_on_the_way()
    {
        using var family = await Caller.StartAsync(Bot);

        using var answer = await family.GetAsync($"{family.Path}/activities");

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task While_the_store_is_out_everybody_is_told_to_come_back()
    {
        await using var bot = await RunningBot.StartAsync(clock: calm.Clock);
        using var family = await Caller.StartAsync(bot);
        using var stream = await family.OpenStreamAsync();
        Assert.Equal(ScriptedGuide.Welcome, await stream.HearTextAsync());
        bot.Store.IsUnavailable = true;

        Task<HttpResponseMessage>[] calls =
        [
            family.SayAsync("hello"),
            family.GetAsync(family.Path),
            family.GetAsync($"{family.Path}/activities"),
            family.PostAsync("/v3/directline/conversations", "{}"),
        ];
        foreach (var call in calls)
        {
            using var answer = await call;
            await answer.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");
            Assert.NotNull(answer.Headers.RetryAfter);
        }

        bot.Store.IsUnavailable = false;
        await family.SayAsync("again");
        Assert.Equal("again", await stream.HearTextAsync());
    }
}
