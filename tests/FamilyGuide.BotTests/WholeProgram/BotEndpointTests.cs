using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary><c>/api/messages</c>, as the Emulator and the Agents Playground use it.</summary>
public sealed class BotEndpointTests
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    static (string, string)[] Developer => [.. Allowed, ("ASPNETCORE_ENVIRONMENT", "Development")];

    static (string, string)[] Allowed => [("BotFramework__AllowAnonymousLocal", "true")];

    [Fact]
    public async Task Nobody_finds_it_unless_a_bot_is_registered()
    {
        await using var program = await StartedProgram.StartAsync(None);

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(program, Says("hello", "http://127.0.0.1:9/")));
    }

    [Fact]
    public async Task Outside_of_development_nobody_can_open_it_for_strangers()
    {
        await using var program = await StartedProgram.StartAsync(None, Allowed);

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(program, Says("hello", "http://127.0.0.1:9/")));
    }

    [Fact]
    public async Task A_registered_bot_takes_nothing_without_a_token()
    {
        await using var program = await StartedProgram.StartAsync(
            None, ("MicrosoftAppId", "00000000-0000-0000-0000-000000000001"));

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(program, Says("hello", "http://127.0.0.1:9/")));
    }

    [Theory]
    [InlineData("no token at all")]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJhdWQiOiJ4In0.")]
    public async Task A_registered_bot_refuses_what_is_no_token(string authorization)
    {
        await using var program = await StartedProgram.StartAsync(
            None, ("MicrosoftAppId", "00000000-0000-0000-0000-000000000001"));
        program.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(program, Says("hello", "http://127.0.0.1:9/")));
    }

    [Fact]
    public async Task A_developers_emulator_is_answered_at_its_service_url_and_the_terminal_warns()
    {
        await using var emulator = await RecordingConnector.StartAsync();
        await using var program = await StartedProgram.StartAsync(None, Developer);

        var status = await PostAsync(
            program, Says("How do I report that my grandson is in Syria?", emulator.Url.OriginalString));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("AnybodyOnThisMachineMayWrite", program.Printed, StringComparison.Ordinal);
        var answer = emulator.Received.Last();
        Assert.Equal("report-a-relative", (string?)answer["channelData"]?["familyGuide"]?["entry"]);
        Assert.Equal("activity-1", (string?)answer["replyToId"]);
    }

    [Fact]
    public async Task The_same_activity_twice_is_answered_once()
    {
        await using var emulator = await RecordingConnector.StartAsync();
        await using var program = await StartedProgram.StartAsync(None, Developer);
        var activity = Says("How do I report that my grandson is in Syria?", emulator.Url.OriginalString);

        await PostAsync(program, activity);
        var once = emulator.Received.Count;
        await PostAsync(program, activity);

        Assert.Equal(once, emulator.Received.Count);
    }

    [Fact]
    public async Task Answers_are_not_sent_to_another_machine()
    {
        await using var program = await StartedProgram.StartAsync(None, Developer);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(program, Says("hello", "http://192.0.2.1/")));
    }

    static JsonObject Says(string text, string serviceUrl) => new()
    {
        ["type"] = "message",
        ["id"] = "activity-1",
        ["channelId"] = "emulator",
        ["serviceUrl"] = serviceUrl,
        ["conversation"] = new JsonObject { ["id"] = "conversation-1" },
        ["from"] = new JsonObject { ["id"] = "user-1" },
        ["recipient"] = new JsonObject { ["id"] = "bot-1" },
        ["locale"] = "en-US",
        ["text"] = text,
    };

    static async Task<HttpStatusCode> PostAsync(StartedProgram program, JsonObject activity)
    {
        using var answer = await program.Http.PostAsJsonAsync(new Uri(program.Url, "/api/messages"), activity, None);
        return answer.StatusCode;
    }
}
