using System.Net;
using System.Text.Json.Nodes;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>Reads what came back.</summary>
static class JsonAnswers
{
    public static async Task<JsonNode> ReadFromJsonNodeAsync(this HttpContent content) =>
        JsonNode.Parse(await content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    /// <summary>Says no in the one form that all refusals have.</summary>
    public static async Task AssertRefusedAsync(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.StatusCode);
        var error = (await answer.Content.ReadFromJsonNodeAsync())["error"]!;
        Assert.Equal(code, (string?)error["code"]);
        Assert.NotEmpty((string)error["message"]!);
        Assert.Matches("^[0-9a-f]{16}$", Assert.Single(answer.Headers.GetValues("X-Correlation-Id")));
    }
}
