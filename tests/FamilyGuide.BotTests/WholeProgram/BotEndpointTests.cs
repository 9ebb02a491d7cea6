using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary><c>/api/messages</c>, as the Emulator and the Agents Playground use it.</summary>
public sealed class BotEndpointTests(RegisteredBot registered, DevelopersBot developers)
    : IClassFixture<RegisteredBot>, IClassFixture<DevelopersBot>
{
    static CancellationToken None => TestContext.Current.CancellationToken;

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

    [Theory]
    [InlineData(null)]
    [InlineData("no token at all")]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJhdWQiOiJ4In0.")]
    public async Task A_registered_bot_takes_nothing_without_a_token_and_refuses_what_is_none(string? authorization) =>
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await PostAsync(registered.Program, Says("hello", "http://127.0.0.1:9/"), authorization));

    [Fact]
    public async Task A_developers_emulator_is_answered_at_its_service_url_and_the_terminal_warns()
    {
        await using var emulator = await RecordingConnector.StartAsync();
        var program = developers.Program;

        var status = await PostAsync(
            program, Says("How do I report that my grandson is in Syria?", emulator.Url.OriginalString));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("AnybodyOnThisMachineMayWrite", program.Printed, StringComparison.Ordinal);
        var answer = await emulator.AnswerAsync("report-a-relative", None);
        Assert.Equal("user-1", (string?)answer["recipient"]?["id"]);
    }

    [Fact]
    public async Task The_same_activity_twice_is_answered_once()
    {
        await using var emulator = await RecordingConnector.StartAsync();
        var program = developers.Program;
        var activity = Says("How do I report that my grandson is in Syria?", emulator.Url.OriginalString);

        await PostAsync(program, activity);
        await emulator.AnswerAsync("report-a-relative", None);
        var once = emulator.Received.Count;
        await PostAsync(program, activity);
        activity["id"] = "activity-2";
        await PostAsync(program, activity);

        await emulator.AnswerAsync("report-a-relative", None);
        Assert.True(emulator.Received.Count <= 2 * once);
    }

    [Fact]
    public async Task Answers_are_not_sent_to_another_machine()
    {
        var program = developers.Program;

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(program, Says("hello", "http://192.0.2.1/")));
    }

    /// <summary>In a conversation of its own.</summary>
    static JsonObject Says(string text, string serviceUrl) => new()
    {
        ["type"] = "message",
        ["id"] = "activity-1",
        ["channelId"] = "emulator",
        ["serviceUrl"] = serviceUrl,
        ["conversation"] = new JsonObject { ["id"] = $"{Guid.NewGuid()}" },
        ["from"] = new JsonObject { ["id"] = "user-1" },
        ["recipient"] = new JsonObject { ["id"] = "bot-1" },
        ["locale"] = "en-US",
        ["text"] = text,
    };

    static async Task<HttpStatusCode> PostAsync(
        StartedProgram program, JsonObject activity, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(program.Url, "/api/messages"))
        {
            Content = JsonContent.Create(activity),
        };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await program.Http.SendAsync(request, None);
        return answer.StatusCode;
    }
}
