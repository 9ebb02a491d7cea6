using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>How a tab gets its conversation, and gets it back.</summary>
public sealed class SessionTests(SharedPages shared) : IClassFixture<SharedPages>
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tab_that_comes_back_gets_its_conversation_with_a_new_token()
    {
        var first = await OpenAsync(resume: null);
        using var client = shared.Pages.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string?)first["token"]);
        using var begun = await client.PostAsJsonAsync("/v3/directline/conversations", new { }, None);
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);

        var second = await OpenAsync((string?)first["resume"]);

        Assert.Equal((string?)first["conversationId"], (string?)second["conversationId"]);
        Assert.Equal((string?)first["userId"], (string?)second["userId"]);
        Assert.NotEqual((string?)first["token"], (string?)second["token"]);
        Assert.StartsWith("dl_", (string?)second["userId"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_for_talking_does_not_bring_a_conversation_back()
    {
        var first = await OpenAsync(resume: null);

        var second = await OpenAsync((string?)first["token"]);

        Assert.NotEqual((string?)first["conversationId"], (string?)second["conversationId"]);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    public async Task Another_site_gets_none(string header, string value)
    {
        using var answer = await PostAsync("{}", (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData(/*lang=json*/ "{\"resume\":12}")]
    [InlineData(/*lang=json*/ "{\"resume\":\"\\ud800\"}")]
    [InlineData("{")]
    public async Task What_cannot_be_read_is_refused(string body)
    {
        using var answer = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BadArgument", (string?)(await ReadAsync(answer))["error"]!["code"]);
    }

    [Fact]
    public async Task Without_a_store_nobody_loses_a_conversation()
    {
        await using var pages = await RunningPages.StartAsync();
        using var client = pages.Client();
        using var opened = await client.PostAsJsonAsync("/session", new { }, None);
        var resume = (string?)(await ReadAsync(opened))["resume"];
        pages.Store.IsUnavailable = true;

        using var answer = await client.PostAsJsonAsync("/session", new { resume }, None);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(None))!;

    async Task<JsonNode> OpenAsync(string? resume)
    {
        using var answer = await PostAsync(new JsonObject { ["resume"] = resume }.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ReadAsync(answer);
    }

    async Task<HttpResponseMessage> PostAsync(string body, params (string Name, string Value)[] headers)
    {
        using var client = shared.Pages.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/session");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await client.SendAsync(request, None);
    }
}
