using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>Who counts as one address, with and without a proxy in front.</summary>
public sealed class ProxyTests
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    static (string, string)[] OneStartAnHour =>
        [("DirectLine__Limits__StartsPerHour", "1"), ("DirectLine__Limits__StartsWaiting", "0")];

    [Fact]
    public async Task Behind_a_proxy_each_family_has_its_own_address()
    {
        await using var program = await StartedProgram.StartBehindProxyAsync(None, OneStartAnHour);

        Assert.Equal(HttpStatusCode.Created, await BeginAsync(program, "192.0.2.1"));
        Assert.Equal(HttpStatusCode.Created, await BeginAsync(program, "192.0.2.2"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await BeginAsync(program, "192.0.2.1"));
    }

    [Fact]
    public async Task Without_a_proxy_nobody_chooses_their_own_address()
    {
        await using var program = await StartedProgram.StartAsync(None, OneStartAnHour);

        Assert.Equal(HttpStatusCode.Created, await BeginAsync(program, "192.0.2.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await BeginAsync(program, "192.0.2.2"));
    }

    [Fact]
    public async Task Whoever_asks_without_end_is_told_to_wait_finds_the_emergency_page_and_slows_nobody_else()
    {
        await using var program = await StartedProgram.StartBehindProxyAsync(
            None, ("DirectLine__Limits__RequestsPerSecond", "1"));
        HttpStatusCode status;
        do
        {
            status = await GetAsync(program, "/health", "192.0.2.1");
        }
        while (status == HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Equal(HttpStatusCode.OK, await GetAsync(program, "/emergency", "192.0.2.1"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(program, "/health", "192.0.2.2"));
    }

    static async Task<HttpStatusCode> GetAsync(StartedProgram program, string path, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(program.Url, path));
        request.Headers.Add("X-Forwarded-For", address);
        using var answer = await program.Http.SendAsync(request, None);
        return answer.StatusCode;
    }

    static async Task<HttpStatusCode> BeginAsync(StartedProgram program, string address)
    {
        using var entered = await SendAsync(program, "/session", address, token: null);
        var session = await entered.Content.ReadFromJsonAsync<JsonObject>(None);
        using var began = await SendAsync(
            program, "/v3/directline/conversations", address, (string?)session!["token"]);
        return began.StatusCode;
    }

    static async Task<HttpResponseMessage> SendAsync(
        StartedProgram program, string path, string address, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(program.Url, path))
        {
            Content = JsonContent.Create(new { locale = "en" }),
        };
        request.Headers.Add("X-Forwarded-For", address);
        request.Headers.Add("Origin", program.Origin);
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        return await program.Http.SendAsync(request, None);
    }
}
