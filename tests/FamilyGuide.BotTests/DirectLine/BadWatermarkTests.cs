using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>The bad-input catalogue's rows about reading on.</summary>
public sealed class BadWatermarkTests(CalmBot calm) : IClassFixture<CalmBot>
{
    RunningBot Bot => calm.Bot;

    public static TheoryData<string, string> Bad { get; } = new()
    {
        { "D19 negative", "-1" },
        { "D19 plus", "%2B1" },
        { "D19 word", "abc" },
        { "D19 undefined", "undefined" },
        { "D19 space", "%201" },
        { "D19 fraction", "1.5" },
        { "D19 hexadecimal", "0x1" },
        { "D19 Arabic digits", "%D9%A1" },
        { "D19 foreign", "4711" },
        { "D19 huge", "99999999999999999999999999" },
        { "D19 largest", long.MaxValue.ToString(CultureInfo.InvariantCulture) },
        { "D19 10 KB", new string('1', 7_000) },
        { "D19 twice", "1&watermark=2" },
        { "D19 broken percent", "%ff%zz" },
        { "D19 NUL", "%00" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_watermark_of_somebody_else_is_refused(string row, string watermark)
    {
        using var family = await Caller.StartAsync(Bot);

        using var polled = await family.GetAsync($"{family.Path}/activities?watermark={watermark}");
        using var again = await family.GetAsync($"{family.Path}?watermark={watermark}");

        Assert.NotEmpty(row);
        await polled.AssertRefusedAsync(HttpStatusCode.BadRequest, "BadWatermark");
        await again.AssertRefusedAsync(HttpStatusCode.BadRequest, "BadWatermark");
    }

    [Theory]
    [InlineData("D19 missing", "")]
    [InlineData("D19 empty", "?watermark=")]
    [InlineData("D19 nothing read", "?watermark=0")]
    public async Task Whoever_has_read_nothing_gets_everything(string row, string query)
    {
        using var family = await Caller.StartAsync(Bot);
        await family.ReadTextsUntilAsync(Bot, ScriptedGuide.Welcome);

        using var answer = await family.GetAsync($"{family.Path}/activities{query}");

        Assert.NotEmpty(row);
        Assert.Single((await answer.Content.ReadFromJsonNodeAsync())["activities"]!.AsArray());
    }

    [Fact]
    public async Task Whoever_has_read_everything_gets_nothing_and_the_same_watermark()
    {
        using var family = await Caller.StartAsync(Bot);
        await family.ReadTextsUntilAsync(Bot, ScriptedGuide.Welcome);
        var watermark = (string)(await family.ReadAsync())["watermark"]!;

        var idle = await family.ReadAsync(watermark);

        Assert.Empty(idle["activities"]!.AsArray());
        Assert.Equal(watermark, (string?)idle["watermark"]);
    }

    [Fact]
    public async Task D20_Ten_thousand_entries_come_in_pages_of_a_hundred_and_in_order()
    {
        using var family = await Caller.StartAsync(Bot);
        await family.ReadTextsUntilAsync(Bot, ScriptedGuide.Welcome);
        using (Bot.Guide.Hold())
        {
            for (var number = 0; number < 10_000; number++)
            {
                var activity = Encoding.UTF8.GetBytes($$"""{"text":"{{number}}"}""");
                await Bot.Correspondence.AcceptAsync(
                    new(family.Conversation, $"{number}", activity), TestContext.Current.CancellationToken);
            }

            List<string> read = [];
            var watermark = "";
            for (var page = await family.ReadAsync();
                Activities(page) is not [];
                page = await family.ReadAsync(watermark))
            {
                Assert.InRange(Activities(page).Length, 1, 100);
                Assert.True(JsonNode.DeepEquals(page, await family.ReadAsync(watermark)));
                read.AddRange(Activities(page));
                watermark = (string)page["watermark"]!;
            }

            Assert.Equal([ScriptedGuide.Welcome, .. Enumerable.Range(0, 10_000).Select(number => $"{number}")], read);
        }
    }

    static string[] Activities(JsonNode page) =>
        [.. page["activities"]!.AsArray().Select(activity => (string)activity!["text"]!)];
}
