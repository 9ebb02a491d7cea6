using System.Net;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>The bad-input catalogue's rows about who may do what.</summary>
public sealed class BadAccessTests(CalmBot calm) : IClassFixture<CalmBot>
{
    RunningBot Bot => calm.Bot;

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("D01 none")]
    [InlineData("D01 empty", "")]
    [InlineData("D01 no token", "Bearer")]
    [InlineData("D01 blank token", "Bearer  ")]
    [InlineData("D01 basic", "Basic YTpi")]
    [InlineData("D01 botconnector", "BotConnector abc")]
    [InlineData("D01 two tokens", "Bearer a b")]
    [InlineData("D01 list", "Bearer a,b")]
    [InlineData("D01 twice", "Bearer a", "Bearer b")]
    public async Task Without_one_bearer_nothing_opens(string row, params string[] headers)
    {
        using var family = await Caller.StartAsync(Bot);
        using var http = new HttpClient { BaseAddress = Bot.Url };
        (HttpMethod Method, string Path)[] calls =
        [
            (HttpMethod.Post, "/v3/directline/tokens/generate"),
            (HttpMethod.Post, "/v3/directline/tokens/refresh"),
            (HttpMethod.Post, "/v3/directline/conversations"),
            (HttpMethod.Get, family.Path),
            (HttpMethod.Get, $"{family.Path}/activities"),
            (HttpMethod.Post, $"{family.Path}/activities"),
            (HttpMethod.Post, $"{family.Path}/upload?userId={Caller.UserId}"),
            (HttpMethod.Get, "/v3/directline/session/getsessionid"),
        ];

        Assert.NotEmpty(row);
        foreach (var (method, path) in calls)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.TryAddWithoutValidation("Authorization", headers);
            using var answer = await http.SendAsync(request, None);

            await answer.AssertRefusedAsync(HttpStatusCode.Unauthorized, "Unauthorized");
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        }
    }

    [Fact]
    public async Task D02_An_expired_token_says_so()
    {
        await using var bot = await RunningBot.StartAsync(clock: calm.Clock);
        using var family = await Caller.StartAsync(bot);
        family.Token = bot.Tokens.Mint(
            TokenPurpose.DirectLine, family.Conversation, Caller.UserId, TimeSpan.FromSeconds(-1));

        Task<HttpResponseMessage>[] calls =
        [
            family.PostAsync("/v3/directline/tokens/refresh", ""),
            family.PostAsync("/v3/directline/conversations", ""),
            family.GetAsync(family.Path),
            family.GetAsync($"{family.Path}/activities"),
            family.SayAsync("hello"),
        ];
        foreach (var call in calls)
        {
            using var answer = await call;
            await answer.AssertRefusedAsync(HttpStatusCode.Forbidden, "TokenExpired");
        }
    }

    [Theory]
    [InlineData("D03 existing")]
    [InlineData("D03 random")]
    [InlineData("D03 no id", "x")]
    [InlineData("D03 percent", "%ff")]
    [InlineData("D03 slash", "..%2f..")]
    public async Task Another_conversation_is_refused_the_same_whether_it_exists(string row, string? id = null)
    {
        using var other = await Caller.StartAsync(Bot);
        using var family = await Caller.StartAsync(Bot);
        var another = row.EndsWith("existing", StringComparison.Ordinal) ? other.Conversation : ConversationId.New();
        id ??= another.Value;
        var path = $"/v3/directline/conversations/{id}";

        Task<HttpResponseMessage>[] calls =
        [
            family.GetAsync(path),
            family.GetAsync($"{path}/activities"),
            family.PostAsync($"{path}/activities", """{"type":"message","text":"a"}"""),
            family.PostAsync($"{path}/upload?userId={Caller.UserId}", "x"),
        ];
        foreach (var call in calls)
        {
            using var answer = await call;
            await answer.AssertRefusedAsync(HttpStatusCode.Forbidden, "Forbidden");
        }
    }

    [Theory]
    [InlineData("D04 generate", "/v3/directline/tokens/generate")]
    [InlineData("D04 start", "/v3/directline/conversations")]
    public async Task A_secret_in_a_browser_is_refused(string row, string path)
    {
        using var family = new Caller(Bot);
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Authorization = new("Bearer", RunningBot.Secret);
        request.Headers.Add("Origin", Bot.Url.GetLeftPart(UriPartial.Authority));

        using var answer = await family.SendAsync(request);

        Assert.NotEmpty(row);
        await answer.AssertRefusedAsync(HttpStatusCode.Forbidden, "Forbidden");
    }

    [Theory]
    [InlineData("the-secret-of-this-test-is-long-enougH")]
    [InlineData("the-secret-of-this-test-is-long-enough-")]
    [InlineData("x")]
    public async Task A_wrong_secret_makes_no_token(string secret)
    {
        using var family = new Caller(Bot);
        family.Token = secret;

        using var answer = await family.PostAsync("/v3/directline/tokens/generate", "{}");

        await answer.AssertRefusedAsync(HttpStatusCode.Forbidden, "Forbidden");
    }

    [Fact]
    public async Task Without_a_secret_nobody_makes_tokens()
    {
        await using var bot = await RunningBot.StartAsync(settings: ("DirectLine:Secret", null));
        using var family = new Caller(bot);

        foreach (var bearer in new[] { family.Token, RunningBot.Secret })
        {
            family.Token = bearer;
            using var answer = await family.PostAsync("/v3/directline/tokens/generate", "{}");
            await answer.AssertRefusedAsync(HttpStatusCode.Forbidden, "Forbidden");
        }
    }

    [Fact]
    public async Task D05_A_conversation_starts_once_with_its_token()
    {
        using var family = new Caller(Bot);

        using var first = await family.PostAsync("/v3/directline/conversations", """{"locale":"sv"}""");
        using var second = await family.PostAsync("/v3/directline/conversations", """{"locale":"sv"}""");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var (one, other) = (await first.Content.ReadFromJsonNodeAsync(), await second.Content.ReadFromJsonNodeAsync());
        Assert.Equal((string?)one["conversationId"], (string?)other["conversationId"]);
        Assert.All([one, other], answer => Assert.NotEmpty((string)answer["token"]!));
    }

    [Theory]
    [InlineData("D21 no ticket", null, HttpStatusCode.Unauthorized)]
    [InlineData("D21 empty", "", HttpStatusCode.Unauthorized)]
    [InlineData("D21 nonsense", "x", HttpStatusCode.Forbidden)]
    public async Task A_stream_needs_a_ticket(string row, string? ticket, HttpStatusCode status)
    {
        using var family = await Caller.StartAsync(Bot);
        var url = new Uri(Bot.Url, $"{family.Path}/stream{(ticket is null ? "" : $"?t={ticket}")}");

        Assert.NotEmpty(row);
        Assert.Equal(status, await Upgrade.TryAsync(url));
    }

    [Fact]
    public async Task D21_A_ticket_is_used_once()
    {
        using var family = await Caller.StartAsync(Bot);
        var url = await family.StreamUrlAsync();

        Assert.Equal(HttpStatusCode.SwitchingProtocols, await Upgrade.TryAsync(url));
        Assert.Equal(HttpStatusCode.Forbidden, await Upgrade.TryAsync(url));
    }

    [Fact]
    public async Task D21_A_ticket_is_for_a_minute_and_for_nothing_else()
    {
        using var family = await Caller.StartAsync(Bot);
        using var other = await Caller.StartAsync(Bot);
        var url = await family.StreamUrlAsync();
        var ticket = url.Query["?t=".Length..];
        family.Token = ticket;

        using var asToken = await family.SayAsync("hello");
        await asToken.AssertRefusedAsync(HttpStatusCode.Forbidden, "Forbidden");
        Assert.Equal(
            HttpStatusCode.Forbidden, await Upgrade.TryAsync(new(Bot.Url, $"{other.Path}/stream?t={ticket}")));

        calm.Clock.Advance(TokenLifetimes.Stream);
        Assert.Equal(HttpStatusCode.Forbidden, await Upgrade.TryAsync(url));
    }

    [Fact]
    public async Task D21_A_conversation_token_is_no_ticket()
    {
        using var family = await Caller.StartAsync(Bot);

        Assert.Equal(
            HttpStatusCode.Forbidden, await Upgrade.TryAsync(new(Bot.Url, $"{family.Path}/stream?t={family.Token}")));
    }

    [Theory]
    [InlineData("D21 other site", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("D21 null", "null", HttpStatusCode.Forbidden)]
    [InlineData("D21 other port", "http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("D21 trusted", "https://partner.example", HttpStatusCode.SwitchingProtocols)]
    [InlineData("D21 own page", "own", HttpStatusCode.SwitchingProtocols)]
    public async Task A_stream_opens_for_known_pages_only(string row, string origin, HttpStatusCode status)
    {
        using var family = await Caller.StartAsync(Bot);
        family.Token = Bot.Tokens.Mint(
            TokenPurpose.DirectLine,
            family.Conversation,
            Caller.UserId,
            TokenLifetimes.DirectLine,
            ["https://partner.example"]);
        var url = await family.StreamUrlAsync();

        Assert.NotEmpty(row);
        Assert.Equal(status, await Upgrade.TryAsync(
            url, origin == "own" ? Bot.Url.GetLeftPart(UriPartial.Authority) : origin));
    }

    [Fact]
    public async Task D21_Plain_HTTP_opens_no_stream_and_uses_no_ticket_up()
    {
        using var family = await Caller.StartAsync(Bot);
        var url = await family.StreamUrlAsync();

        using var plain = await family.GetAsync(url.PathAndQuery);

        await plain.AssertRefusedAsync(HttpStatusCode.BadRequest, "BadArgument");
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await Upgrade.TryAsync(url));
    }

    [Theory]
    [InlineData("""{"user":{"id":"anna"}}""")]
    [InlineData("""{"user":{"id":"dl_<b>"}}""")]
    [InlineData("""{"trustedOrigins":["https://a.example/path"]}""")]
    [InlineData("""{"trustedOrigins":["javascript:alert(1)"]}""")]
    [InlineData("""{"trustedOrigins":[1]}""")]
    [InlineData("""{"trustedOrigins":["http://a","http://b","http://c","http://d","http://e","http://f"]}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task A_token_that_could_not_be_good_is_not_made(string parameters)
    {
        using var family = new Caller(Bot);
        family.Token = RunningBot.Secret;

        using var answer = await family.PostAsync("/v3/directline/tokens/generate", parameters);

        await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "BadArgument");
    }
}
