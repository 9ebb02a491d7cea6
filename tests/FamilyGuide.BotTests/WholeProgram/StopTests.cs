using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>SIGTERM, as a supervisor sends it for an update.</summary>
public sealed class StopTests
{
    static readonly TimeSpan Promised = TimeSpan.FromSeconds(25);

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Streams_are_told_newcomers_are_told_and_whatever_hangs_it_is_gone_in_time()
    {
        await using var program = await StartedProgram.StartAsync(None);
        var conversation = await BeginAsync(program);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new((string)conversation["streamUrl"]!), None);
        using var stream = new OpenStream(socket);
        Assert.NotEmpty(await stream.HearTextAsync());
        using var hanging = await HangAsync(program);

        await program.TerminateAsync(None);
        using var patience = new CancellationTokenSource(Promised);

        Assert.Equal(1012, (int?)await stream.HearCloseAsync());
        Assert.Equal("restarting", socket.CloseStatusDescription);
        Assert.Equal((503, "stopping"), (await StatusAsync(program, "/health"), await CodeAsync(program)));
        Assert.Equal(200, await StatusAsync(program, "/emergency"));
        Assert.Equal(503, await StatusAsync(program, "/"));
        Assert.Equal(0, await program.ExitCodeAsync(patience.Token));
    }

    static async Task<JsonObject> BeginAsync(StartedProgram program)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(program.Url, "/session"));
        request.Content = JsonContent.Create(new { });
        request.Headers.Add("Origin", program.Origin);
        using var entered = await program.Http.SendAsync(request, None);
        var session = await entered.Content.ReadFromJsonAsync<JsonObject>(None);
        using var begin = new HttpRequestMessage(
            HttpMethod.Post, new Uri(program.Url, "/v3/directline/conversations"));
        begin.Headers.Authorization = new("Bearer", (string?)session!["token"]);
        using var began = await program.Http.SendAsync(begin, None);
        Assert.Equal(HttpStatusCode.Created, began.StatusCode);
        return (await began.Content.ReadFromJsonAsync<JsonObject>(None))!;
    }

    /// <summary>A request whose end never comes.</summary>
    static async Task<TcpClient> HangAsync(StartedProgram program)
    {
        var client = new TcpClient();
        await client.ConnectAsync(program.Url.Host, program.Url.Port, None);
        var head = $"POST /session HTTP/1.1\r\nHost: {program.Url.Authority}\r\nOrigin: {program.Origin}\r\n"
            + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), None);
        return client;
    }

    static async Task<int> StatusAsync(StartedProgram program, string path)
    {
        using var answer = await program.Http.GetAsync(new Uri(program.Url, path), None);
        return (int)answer.StatusCode;
    }

    static async Task<string?> CodeAsync(StartedProgram program)
    {
        using var answer = await program.Http.GetAsync(new Uri(program.Url, "/health"), None);
        return (string?)(await answer.Content.ReadFromJsonNodeAsync())["code"];
    }
}
