using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.BotTests.Edge;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>
/// Activities that no client sends and nobody thought of: each gets an answer, and none is an error of ours.
/// </summary>
public sealed class RandomActivityTests(CalmBot calm) : IClassFixture<CalmBot>
{
    const int Times = 4_000;

    static readonly string[] Values =
    [
        "null", "true", "0", "-1e999", "\"\"", "\"message\"", "\"typing\"", "\"webchat/join\"", "\"event\"", "[]", "{}",
        "[[]]", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\\\ud800\"", "{\"id\":\"x\"}",
        "[{\"contentUrl\":1}]",
        "[{\"contentUrl\":\"data:image/png;base64,AA\"}]", "[1,null,{}]", "{\"clientActivityID\":[]}", "\"sv-SE\"",
        "{\"clientActivityID\":\"a\",\"clientActivityID\":{}}", "\"\\uD83D\\uDE22\"", "{\"a\":{\"a\":{\"a\":[{}]}}}",
    ];

    static readonly string[] Names =
    [
        "type", "text", "name", "locale", "channelData", "attachments", "suggestedActions", "from", "id", "timestamp",
        "entities", "value", "clientActivityID", "t\\u0065xt", "\\ud800", "",
    ];

    [Fact]
    public async Task Nothing_that_is_sent_is_an_error_of_ours()
    {
        using var family = await Caller.StartAsync(calm.Bot);
        var random = new Random(20261123);
        for (var time = 0; time < Times; time++)
        {
            var body = Bytes(random);
            using var answer = await family.PostAsync(
                $"{family.Path}/activities",
                new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } });

            Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode}: {Convert.ToHexString(body)}");
        }

        // And whatever was kept can be read.
        var page = await family.ReadAsync();
        while (page["activities"]!.AsArray().Count > 0)
        {
            page = await family.ReadAsync((string)page["watermark"]!);
        }
    }

    [Fact]
    public void Text_of_any_kind_survives_the_way_through_an_activity() => OddText.Check(text =>
    {
        var json = Encoding.UTF8.GetBytes(new JsonObject { ["text"] = Whole(text) }.ToJsonString());
        return Bot.Channels.DirectLine.Requests.ActivityReader.Read(json)!.Text == Whole(text);
    });

    static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    static byte[] Bytes(Random random)
    {
        var properties = Enumerable.Range(0, random.Next(6))
            .Select(_ => $"\"{Names[random.Next(Names.Length)]}\":{Values[random.Next(Values.Length)]}");
        var start = random.Next(3) == 0 ? "" : "\"type\":\"message\",\"text\":\"a\"";
        var all = string.Join(',', properties.Prepend(start).Where(each => each.Length > 0));
        var body = Encoding.UTF8.GetBytes($"{{{all}}}");
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            body[random.Next(body.Length)] = (byte)random.Next(256);
        }

        return random.Next(10) == 0 ? body[..random.Next(body.Length)] : body;
    }
}
