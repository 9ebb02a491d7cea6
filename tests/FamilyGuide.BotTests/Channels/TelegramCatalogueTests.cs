using System.Net;
using System.Text.Json.Nodes;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Providers;

namespace FamilyGuide.BotTests.Channels;

/// <summary>What the catalogue of bad input says about Telegram: W05 to W07.</summary>
public sealed class TelegramCatalogueTests : IAsyncLifetime
{
    ConnectedApp _app = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    LoopbackTelegram Telegram => (LoopbackTelegram)_app.Provider;

    public async ValueTask InitializeAsync() => _app = await ConnectedApp.StartAsync("telegram");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-secret-of-this-test-that-is-long-enougH")]
    [InlineData("a-secret-of-this-test-that-is-long-enough0")]
    [InlineData("a-secret-of-this-test-that-is-long-enough,a-secret-of-this-test-that-is-long-enough")]
    [InlineData("\"a-secret-of-this-test-that-is-long-enough\"")]
    public async Task W05_without_the_secret_nothing_is_taken(string? secret)
    {
        var phone = _app.NewPhone();

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(Hello(phone), secret));

        Assert.Null(await FindAsync(phone));
    }

    [Theory]
    [InlineData("/channels/telegram/")]
    [InlineData("/channels/Telegram/x")]
    [InlineData("/telegram")]
    public async Task W05_the_secret_opens_no_other_path(string path)
    {
        var phone = _app.NewPhone();
        Telegram.Webhook = new(_app.Bot.Url, path);

        var status = await CallAsync(Hello(phone), Telegram.Secret);

        // The router takes a slash at the end for the same address.
        Assert.Equal(path.EndsWith('/') ? HttpStatusCode.OK : HttpStatusCode.NotFound, status);
    }

    [Theory]
    [InlineData("""{"message_id":1,"date":1,"chat":{"id":-100200,"type":"supergroup"},"from":{"id":9,"is_bot":false},"text":"hi"}""", "message")]
    [InlineData("""{"message_id":1,"date":1,"chat":{"id":-100200,"type":"channel"},"text":"hi"}""", "channel_post")]
    [InlineData("""{"id":"1","from":{"id":9,"is_bot":false},"query":"x","offset":""}""", "inline_query")]
    [InlineData("""{"anything":["new",{"deep":1}]}""", "a_new_field_of_theirs")]
    [InlineData("""{"message_id":1,"date":1,"chat":{"id":77,"type":"private"},"from":{"id":78,"is_bot":true},"text":"hi"}""", "message")]
    [InlineData("""{"message_id":1,"chat":"x"}""", "message")]
    [InlineData("""null""", "message")]
    public async Task W06_what_no_family_wrote_to_us_alone_is_acknowledged_and_begins_nothing(string content, string kind)
    {
        var update = new JsonObject { [kind] = JsonNode.Parse(content) };

        Assert.Equal(HttpStatusCode.OK, await CallAsync(update, Telegram.Secret));

        foreach (var address in (string[])["77", "78", "9", "-100200"])
        {
            Assert.Null(await FindAsync(Telegram.PhoneOf(address)));
        }
    }

    [Fact]
    public async Task W06_a_group_is_told_once_that_we_talk_with_one_person_at_a_time()
    {
        var group = Telegram.PhoneOf("-100300");
        var chat = new JsonObject { ["id"] = -100300, ["type"] = "group", ["title"] = "all of us" };

        for (var times = 0; times < 3; times++)
        {
            await Telegram.SendAsync(Telegram.Message(
                _app.NewPhone("sv"), new() { ["chat"] = chat.DeepClone(), ["text"] = "hello" }));
        }

        await group.SeesAsync("en person i taget");
        Assert.Single(group.Received);
    }

    [Theory]
    [InlineData("""{"photo":[{"file_id":"a","file_unique_id":"b","width":1,"height":1}]}""")]
    [InlineData("""{"location":{"latitude":36.5,"longitude":40.7,"live_period":900}}""")]
    [InlineData("""{"contact":{"phone_number":"+46701234567","first_name":"Somebody"}}""")]
    [InlineData("""{"voice":{"file_id":"a","file_unique_id":"b","duration":1}}""")]
    [InlineData("""{"video_note":{"file_id":"a","file_unique_id":"b","length":1,"duration":1}}""")]
    [InlineData("""{"sticker":{"emoji":"x"}}""")]
    public async Task W06_what_is_not_text_is_answered_kindly_and_not_kept(string content)
    {
        var phone = _app.NewPhone();

        await Telegram.SendAsync(Telegram.Message(phone, JsonNode.Parse(content)!.AsObject()));

        await phone.SeesAsync("I cannot open pictures or files");
        var log = await LogAsync(phone);
        Assert.DoesNotContain("36.5", log, StringComparison.Ordinal);
        Assert.DoesNotContain("4670123", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task W06_an_edited_message_a_forwarded_one_and_a_long_one_are_read()
    {
        var phone = _app.NewPhone();
        await phone.WritesAsync("what is LUV?");
        await phone.SeesAsync("Vælg dit sprog");
        await Telegram.SendAsync(Telegram.Message(phone, new() { ["text"] = "what is LVU?" }, "edited_message"));
        await phone.SeesAsync("LVU is the Swedish law");
        var before = phone.Received.Count;
        await Telegram.SendAsync(Telegram.Message(phone, new()
        {
            ["text"] = new string('x', 5000),
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "bold", ["offset"] = 9000, ["length"] = -4 }),
            ["forward_origin"] = new JsonObject { ["type"] = "hidden_user", ["date"] = 1 },
        }));
        await phone.SeesAsync("", before);
        Assert.Empty(Telegram.Faults);
    }

    [Fact]
    public async Task W06_sixty_four_bits_are_a_number_like_any_other()
    {
        var phone = Telegram.PhoneOf("9007199254740993");

        await phone.WritesAsync("hello");

        await phone.SeesAsync("Vælg dit sprog");
    }

    [Theory]
    [InlineData("\"7\"")]
    [InlineData("null")]
    [InlineData("1e400")]
    [InlineData("{}")]
    public async Task W07_an_update_without_a_number_is_dropped_and_acknowledged(string number)
    {
        var phone = _app.NewPhone();
        var message = Hello(phone)["message"]!.ToJsonString();

        using var answer = await SendAsync($$"""{"update_id":{{number}},"message":{{message}}}""", Telegram.Secret);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(await FindAsync(phone));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"update_id\":")]
    public async Task W07_what_nobody_can_read_is_dropped_and_acknowledged(string body)
    {
        using var answer = await SendAsync(body, Telegram.Secret);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task W07_repeated_old_and_negative_numbers_are_members_of_a_set()
    {
        var phone = _app.NewPhone();
        foreach (var number in (long[])[9_000_000_001, 5, 9_000_000_001, -3, 5, 9_000_000_002, -3])
        {
            var update = Telegram.Message(phone, new() { ["text"] = $"message {number}" });
            update["update_id"] = number;
            await Telegram.SendAsync(update);
        }

        var log = await LogAsync(phone);
        Assert.All((string[])["message 9000000001\"", "message 5\"", "message -3\"", "message 9000000002\""], text =>
            Assert.Equal(2, log.Split(text).Length));
    }

    [Fact]
    public async Task Start_greets_and_a_second_start_tells_nothing_of_before()
    {
        var phone = _app.NewPhone();
        await phone.WritesAsync("/start");
        await phone.SeesAsync("Choose your language");
        await phone.WritesAsync("English");
        await phone.SeesAsync("I am a computer program");
        var before = phone.Received.Count;
        await phone.WritesAsync("/start from-a-link");

        await phone.SeesAsync("Good that you are back", before);
        Assert.Equal(before + 1, phone.Received.Count);
    }

    [Fact]
    public async Task A_press_is_answered_and_somebody_elses_button_is_none()
    {
        var phone = _app.NewPhone();
        await phone.WritesAsync("hello");
        var welcome = await phone.SeesAsync("Choose your language");
        await phone.PressesAsync("Svenska");
        await phone.SeesAsync("datorprogram");
        Assert.NotEmpty(Telegram.AnsweredQueries);

        var stranger = _app.NewPhone();
        await Telegram.PressAsync(stranger, welcome.Buttons[1]);

        await stranger.SeesAsync("Choose your language");
        Assert.DoesNotContain(stranger.Received, one => one.Text.Contains("datorprogram", StringComparison.Ordinal));
    }

    static JsonObject Hello(Phone phone) => new LoopbackTelegram().Message(phone, new() { ["text"] = "hello" });

    async Task<HttpStatusCode> CallAsync(JsonObject update, string? secret)
    {
        update["update_id"] ??= Random.Shared.NextInt64(1, 1L << 40);
        using var answer = await SendAsync(update.ToJsonString(), secret);
        return answer.StatusCode;
    }

    async Task<HttpResponseMessage> SendAsync(string body, string? secret)
    {
        using var http = new HttpClient();
        using var call = Telegram.Call(body, secret);
        return await http.SendAsync(call, None);
    }

    async Task<DeliveryState?> FindAsync(Phone phone) =>
        await _app.Bot.Get<IDeliveryBook>().FindDeliveryAsync(await _app.ConversationOfAsync(phone), None);

    async Task<string> LogAsync(Phone phone)
    {
        var entries = await _app.Bot.Get<Bot.Conversations.Correspondence>()
            .ReadAsync(await _app.ConversationOfAsync(phone), after: 0, most: 500, None);
        return string.Join('\n', entries.Select(entry => System.Text.Encoding.UTF8.GetString(entry.Activity.Span)));
    }
}
