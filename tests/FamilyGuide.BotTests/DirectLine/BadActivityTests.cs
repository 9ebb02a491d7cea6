using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>The bad-input catalogue's rows about what a client sends as an activity.</summary>
public sealed class BadActivityTests(CalmBot calm) : IClassFixture<CalmBot>
{
    RunningBot Bot => calm.Bot;

    public static TheoryData<string, string, HttpStatusCode, string?> Rows { get; } = new()
    {
        { "D08 type missing", """{"text":"a"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D08 type null", """{"type":null}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D08 type number", """{"type":5}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D08 type object", """{"type":{"type":"message"}}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D08 type other case", """{"type":"Message"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D08 unknown", """{"type":"party"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D08 conversationUpdate", """{"type":"conversationUpdate"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D08 invoke", """{"type":"invoke","name":"x"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D08 installationUpdate", """{"type":"installationUpdate"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D08 handoff", """{"type":"handoff"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D08 trace", """{"type":"trace"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D08 5 KB", $$"""{"type":"{{new string('m', 5_000)}}"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D08 typing", """{"type":"typing"}""", HttpStatusCode.OK, null },
        { "D09 other event", """{"type":"event","name":"handoff.status"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D09 unnamed event", """{"type":"event"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "D09 allowed event", """{"type":"event","name":"webchat/join","value":{"x":1}}""", HttpStatusCode.OK, null },
        { "D11 http", Linked("http://example.com/x.png"), HttpStatusCode.BadRequest, "AttachmentNotSupported" },
        { "D11 https", Linked("https://example.com/x"), HttpStatusCode.BadRequest, "AttachmentNotSupported" },
        { "D11 file", Linked("file:///etc/passwd"), HttpStatusCode.BadRequest, "AttachmentNotSupported" },
        { "D11 internal", Linked("http://169.254.169.254/"), HttpStatusCode.BadRequest, "AttachmentNotSupported" },
        { "D11 svg", Linked("data:image/svg+xml;base64,AAAA"), HttpStatusCode.BadRequest, "AttachmentNotSupported" },
        { "D11 html", Linked("data:text/html,hello"), HttpStatusCode.BadRequest, "AttachmentNotSupported" },
        { "D11 picture", Linked("data:image/png;base64,iVBORw0KGgo="), HttpStatusCode.OK, null },
        { "D11 large", Linked("data:image/png;base64," + new string('A', 600_000)),
            HttpStatusCode.RequestEntityTooLarge, "BodyTooLarge" },
        { "D15 8,000", Said(new string('a', 8_000)), HttpStatusCode.OK, null },
        { "D15 8,001", Said(new string('a', 8_001)), HttpStatusCode.RequestEntityTooLarge, "MessageTooLong" },
        { "D15 256 K", Said(new string('a', 262_144)), HttpStatusCode.RequestEntityTooLarge, "MessageTooLong" },
        { "D15 512 KB", Said(new string('a', 524_288)), HttpStatusCode.RequestEntityTooLarge, "BodyTooLarge" },
        { "D12 too deep", $$"""{"type":"message","channelData":{{Deep(50_000)}}}""",
            HttpStatusCode.BadRequest, "BadArgument" },
        { "JSON empty", "", HttpStatusCode.BadRequest, "BadArgument" },
        { "JSON truncated", """{"type":"mess""", HttpStatusCode.BadRequest, "BadArgument" },
        { "JSON array", """[{"type":"message"}]""", HttpStatusCode.BadRequest, "BadArgument" },
        { "JSON null", "null", HttpStatusCode.BadRequest, "BadArgument" },
        { "JSON number", "12", HttpStatusCode.BadRequest, "BadArgument" },
        { "JSON comment", """{"type":"message"/**/}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "JSON two", """{"type":"message"}{}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "JSON text object", """{"type":"message","text":{}}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "JSON text number", """{"type":"message","text":5}""", HttpStatusCode.BadRequest, "BadArgument" },
        { "JSON text null", """{"type":"message","text":null}""", HttpStatusCode.OK, null },
        { "JSON raw control", "{\"type\":\"message\",\"text\":\"\u0001\"}", HttpStatusCode.BadRequest, "BadArgument" },
        { "JSON with mark", "\uFEFF{\"type\":\"message\",\"text\":\"a\"}", HttpStatusCode.OK, null },
    };

    /// <summary>What is said, and what comes back; the second null when it comes back exactly.</summary>
    public static TheoryData<string, string, string?> Texts { get; } = new()
    {
        { "D14 empty", "", null },
        { "D14 white", " \\n\\t ", " \n\t " },
        { "D14 zero width", "\u200B\u200D\u2060", null },
        { "D14 emoji", "😢", null },
        { "D17 tashkeel", "أَيْنَ ابْنَتِي؟", null },
        { "D17 mixed directions", "رقم 0761-23 45 من Göteborg ٧", null },
        { "D17 override", "safe \u202Etxt.exe", null },
        { "D17 family", "👨‍👩‍👧‍👦", null },
        { "D17 joiner", "می‌خواهم", null },
        { "D17 homoglyph", "раураl", null },
        { "D17 digits", "٠١٢٣٤٥٦٧٨٩", null },
        { "D17 zalgo", "Z" + new string('\u0310', 10_000), "Z" + new string('\u0310', 64) },
        { "D17 NUL", "a\\u0000b", "ab" },
        { "D17 noncharacter", "a\uFFFFb", "a\uFFFDb" },
        { "D17 first half", "a\\ud800b", "a\uFFFDb" },
        { "D17 second half", "a\\uDFFFb", "a\uFFFDb" },
        { "D17 halves turned", "\\udc00\\ud800", "\uFFFD\uFFFD" },
        { "D17 half before text", "\\ud83d\\u0061", "\uFFFDa" },
        { "D17 whole", "\\ud83d\\ude22", "😢" },
        { "D17 backslash", "\\\\ud800", "\\ud800" },
        { "D17 quoted", "\\\"\\ud800", "\"\uFFFD" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_activity_gets_its_answer(string row, string activity, HttpStatusCode status, string? code)
    {
        using var family = await Caller.StartAsync(Bot);

        using var answer = await family.PostActivityAsync(activity);

        Assert.NotEmpty(row);
        if (code is null)
        {
            Assert.Equal(status, answer.StatusCode);
            Assert.NotNull((await answer.Content.ReadFromJsonNodeAsync())["id"]);
        }
        else
        {
            await answer.AssertRefusedAsync(status, code);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Odd_text_is_kept_clean(string row, string escaped, string? kept)
    {
        Assert.NotEmpty(row);
        Assert.Equal(kept ?? escaped, (string?)(await EchoAsync(Said(escaped)))["text"]);
    }

    [Fact]
    public async Task D17_Bytes_that_are_no_UTF8_become_marks()
    {
        using var family = await Caller.StartAsync(Bot);
        byte[] body = [.. """{"type":"message","text":"a"""u8, 0xFF, 0xC0, 0xAF, (byte)'b', .. "\"}"u8];

        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var answer = await family.PostAsync($"{family.Path}/activities", content);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("a\uFFFD\uFFFD\uFFFDb", await family.ReadTextsUntilAsync(Bot, "a\uFFFD\uFFFD\uFFFDb"));
    }

    [Fact]
    public async Task D06_Who_it_is_from_is_what_the_token_says()
    {
        var echo = await EchoAsync($$$"""
            {"type":"message","text":"a","from":{"id":"dl_somebody-else","role":"bot",
            "name":"<b>\u202E{{{new string('n', 10_000)}}}"}}
            """);

        var from = JsonNode.Parse($$"""{"id":"{{Caller.UserId}}","role":"user"}""");
        Assert.True(JsonNode.DeepEquals(from, echo["from"]), echo.ToJsonString());
    }

    [Fact]
    public async Task D07_What_only_the_server_knows_is_replaced()
    {
        var echo = await EchoAsync("""
            {"type":"message","text":"a","id":"mine","timestamp":"1970-01-01T00:00:00Z",
            "serviceUrl":"https://evil.example","recipient":{"id":"me"},"conversation":{"id":"other"},"callerId":"x","replyToId":"other|1","relatesTo":{},
            "channelId":"webchat","localTimestamp":"x"}
            """);

        string[] kept =
        [
            "id", "timestamp", "type", "channelId", "from", "recipient", "conversation", "textFormat", "text",
        ];
        Assert.Equal(kept.Order(), echo.AsObject().Select(property => property.Key).Order());
        Assert.EndsWith("|0000003", (string?)echo["id"], StringComparison.Ordinal);
        Assert.StartsWith("2026-11-23", (string?)echo["timestamp"], StringComparison.Ordinal);
        Assert.Equal("guide", (string?)echo["recipient"]!["id"]);
        Assert.NotEqual("other", (string?)echo["conversation"]!["id"]);
    }

    [Theory]
    [InlineData("D10 adaptive", "attachments", """[{"contentType":"application/vnd.microsoft.card.adaptive"}]""")]
    [InlineData("D10 hero", "attachments", """[{"contentType":"application/vnd.microsoft.card.hero","content":{}}]""")]
    [InlineData("D10 html", "attachments", """[{"contentType":"text/html","content":"<b>x</b>"}]""")]
    [InlineData("D10 text", "attachments", "\"no array\"")]
    [InlineData("D10 actions", "suggestedActions", """{"actions":[{"type":"openUrl","value":"https://x.example"}]}""")]
    public async Task Cards_and_buttons_of_a_client_are_not_kept(string row, string property, string value)
    {
        var echo = await EchoAsync($$"""{"type":"message","text":"a","{{property}}":{{value}}}""");

        Assert.NotEmpty(row);
        var attachment = Assert.Single(echo["attachments"]!.AsArray())!;
        Assert.Equal(FamilyMessage.UnsupportedAttachment, (string?)attachment["name"]);
        Assert.Equal(["contentType", "name"], attachment.AsObject().Select(each => each.Key).Order());
        Assert.Null(echo["suggestedActions"]);
    }

    [Fact]
    public async Task D12_Of_channel_data_only_the_clients_own_id_is_kept()
    {
        var echo = await EchoAsync($$$"""
            {"type":"message","text":"a","channelData":{"isAdvocate":true,"__proto__":{"x":1},"$type":"System.Object",
            "deep":{{{Deep(20)}}},"clientActivityID":"a.B-9_z","padding":"{{{new string('p', 200_000)}}}"}}
            """);

        Assert.Equal("""{"clientActivityID":"a.B-9_z"}""", echo["channelData"]!.ToJsonString());
    }

    [Theory]
    [InlineData("D12 spaces", "\"a b\"")]
    [InlineData("D12 65 long", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"")]
    [InlineData("D12 empty", "\"\"")]
    [InlineData("D12 number", "5")]
    [InlineData("D12 object", """{"clientActivityID":"inner"}""")]
    [InlineData("D12 markup", "\"<b>\"")]
    public async Task A_client_id_that_is_none_is_dropped(string row, string id)
    {
        var echo = await EchoAsync(
            $$$"""{"type":"message","text":"a","channelData":{"clientActivityID":{{{id}}}}}""");

        Assert.NotEmpty(row);
        Assert.Null(echo["channelData"]);
    }

    [Theory]
    [InlineData("D18 garbage", "\"{{}}<b>\"", null)]
    [InlineData("D18 path", "\"../../\"", null)]
    [InlineData("D18 array", """["sv"]""", null)]
    [InlineData("D18 number", "46", null)]
    [InlineData("D18 long", "\"sv-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", null)]
    [InlineData("D18 good", "\"zh-Hans-CN\"", "zh-Hans-CN")]
    public async Task Only_a_language_is_kept_as_one_and_text_is_plain(string row, string locale, string? kept)
    {
        var echo = await EchoAsync($$"""{"type":"message","text":"a","textFormat":"xml","locale":{{locale}}}""");

        Assert.NotEmpty(row);
        Assert.Equal(kept, (string?)echo["locale"]);
        Assert.Equal("plain", (string?)echo["textFormat"]);
    }

    [Fact]
    public async Task D14_A_message_without_text_is_still_a_message() =>
        Assert.Equal("", (string?)(await EchoAsync("""{"type":"message"}"""))["text"]);

    static string Said(string escaped) => $$"""{"type":"message","text":"{{escaped}}"}""";

    static string Linked(string url) =>
        $$"""{"type":"message","text":"a","attachments":[{"contentType":"image/png","contentUrl":"{{url}}"}]}""";

    static string Deep(int levels) =>
        new StringBuilder().Insert(0, "{\"a\":", levels).Append('1').Append('}', levels).ToString();

    /// <summary>The third entry of the log, after the welcome's two.</summary>
    async Task<JsonNode> EchoAsync(string activity)
    {
        using var family = await Caller.StartAsync(Bot);
        await family.ReadTextsUntilAsync(Bot, ScriptedGuide.Welcome);

        using var answer = await family.PostActivityAsync(activity);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var id = (string?)(await answer.Content.ReadFromJsonNodeAsync())["id"];
        var log = await family.ReadAsync();
        return log["activities"]!.AsArray().Single(each => (string?)each!["id"] == id)!;
    }
}
