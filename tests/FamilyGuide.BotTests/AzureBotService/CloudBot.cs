using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.BotTests.WholeProgram;

namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>A program that is registered at the Bot Framework of this machine.</summary>
public class CloudBot : IAsyncLifetime
{
    LoopbackCloud? _cloud;
    StartedProgram? _program;

    internal LoopbackCloud Cloud => _cloud ?? throw new InvalidOperationException("It has not been started.");

    internal StartedProgram Program => _program ?? throw new InvalidOperationException("It has not been started.");

    public async ValueTask InitializeAsync()
    {
        _cloud = await LoopbackCloud.StartAsync();
        _program = await StartedProgram.StartAsync(
            TestContext.Current.CancellationToken, [.. _cloud.Settings, .. More(_cloud)]);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_program is not null)
        {
            await _program.DisposeAsync();
        }

        if (_cloud is not null)
        {
            await _cloud.DisposeAsync();
        }
    }

    /// <summary>What else it is started with, or in place of the cloud's.</summary>
    private protected virtual IEnumerable<(string Name, string Value)> More(LoopbackCloud cloud) => [];

    /// <summary>A message in a conversation of its own, as Web Chat sends it.</summary>
    internal JsonObject Says(string text, string? serviceUrl = null) => Says(Cloud, text, serviceUrl);

    /// <inheritdoc cref="Says(string, string?)"/>
    internal static JsonObject Says(LoopbackCloud cloud, string text, string? serviceUrl = null) => new()
    {
        ["type"] = "message",
        ["id"] = $"{Guid.NewGuid()}|0000001",
        ["timestamp"] = "2026-11-27T12:00:00.0000000Z",
        ["serviceUrl"] = serviceUrl ?? cloud.Url.OriginalString,
        ["channelId"] = "webchat",
        ["from"] = new JsonObject { ["id"] = "user-1", ["name"] = "You", ["role"] = "user" },
        ["conversation"] = new JsonObject { ["id"] = $"{Guid.NewGuid()}" },
        ["recipient"] = new JsonObject { ["id"] = "guide@bot", ["name"] = "guide" },
        ["textFormat"] = "plain",
        ["locale"] = "en-US",
        ["text"] = text,
        ["channelData"] = new JsonObject { ["clientActivityID"] = "1" },
    };

    internal Task<int> PostAsync(JsonObject activity, Token token) => PostAsync(activity, $"Bearer {token}");

    internal Task<int> PostAsync(JsonObject activity, params string[] authorizations) =>
        PostAsync(Program, activity, authorizations);

    internal static Task<int> PostAsync(StartedProgram program, JsonObject activity, params string[] authorizations) =>
        PostAsync(program, Encoding.UTF8.GetBytes(activity.ToJsonString()), authorizations);

    internal Task<int> PostAsync(byte[] body, string[] authorizations, long? length = null) =>
        PostAsync(Program, body, authorizations, length);

    /// <summary>By hand, since no client sends what some of these tests do.</summary>
    /// <returns>The status; 0 when the connection was closed without one.</returns>
    static async Task<int> PostAsync(
        StartedProgram program, byte[] body, string[] authorizations, long? length = null)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("localhost", program.Url.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var head = new StringBuilder("POST /api/messages HTTP/1.1\r\n")
            .Append(CultureInfo.InvariantCulture, $"Host: {program.Url.Authority}\r\n")
            .Append("Content-Type: application/json; charset=utf-8\r\nConnection: close\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Length: {length ?? body.Length}\r\n");
        foreach (var authorization in authorizations)
        {
            head.Append(CultureInfo.InvariantCulture, $"Authorization: {authorization}\r\n");
        }

        try
        {
            await stream.WriteAsync(
                Encoding.Latin1.GetBytes($"{head}\r\n"), TestContext.Current.CancellationToken);
            await stream.WriteAsync(body, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // It answered before it had read everything.
        }

        using var answer = new StreamReader(stream, Encoding.UTF8);
        var status = await answer.ReadLineAsync(TestContext.Current.CancellationToken);
        return status is null ? 0 : int.Parse(status.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
