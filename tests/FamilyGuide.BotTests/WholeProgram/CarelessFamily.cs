using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>Puts what nobody may learn into everything that can be sent, in right and in wrong places.</summary>
sealed class CarelessFamily(StartedProgram program)
{
    /// <summary>Lets the family's server make tokens.</summary>
    public const string Secret = "careless-secret-0123456789abcdefghij";

    readonly List<string> _secrets = [Secret];

    /// <summary>What has to stay unknown besides what was written: names of conversations, tokens, tickets.</summary>
    public IReadOnlyList<string> Secrets => _secrets;

    static CancellationToken None => TestContext.Current.CancellationToken;

    /// <summary>What such a family needs to be let in.</summary>
    public static (string Name, string Value)[] Settings { get; } =
    [
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("BotFramework__AllowAnonymousLocal", "true"),
        ("DirectLine__Secret", Secret),
        ("DirectLine__Limits__StartsPerHour", "100000"),
        ("DirectLine__Limits__MessagesPerSecond", "100000"),
        ("DirectLine__Limits__MessageBurst", "100000"),
    ];

    public async Task PutsEverywhereAsync(string canary)
    {
        var (quoted, hex) = (Uri.EscapeDataString(canary), Convert.ToHexStringLower(Encoding.UTF8.GetBytes(canary)));
        var user = $"dl_{RandomNumberGenerator.GetHexString(20, lowercase: true)}";
        _secrets.Add(user);
        var session = await PostAsync("/session", new { locale = canary, resume = canary }, token: null);
        var generated = await PostAsync(
            "/v3/directline/tokens/generate", new { user = new { id = user, name = canary }, locale = canary }, Secret);
        var token = Remember((string)generated!["token"]!);
        Remember((string)session!["token"]!);
        Remember((string)session["conversationId"]!);
        var begun = await PostAsync($"/v3/directline/conversations?name={quoted}", new { locale = canary }, token);
        var id = Remember((string)begun!["conversationId"]!);
        var path = $"/v3/directline/conversations/{id}";
        var message = new
        {
            type = "message",
            text = canary,
            locale = canary,
            from = new { id = canary, name = canary },
            channelData = new { clientActivityID = canary, more = canary },
            serviceUrl = $"https://{hex[..20]}.example/{quoted}",
        };
        var ticket = (string)begun["streamUrl"]!;
        Remember(ticket.Split("t=")[1].Split('&')[0]);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new(ticket), None);
        await PostAsync($"{path}/activities?said={quoted}", message, token);
        using var stream = new OpenStream(socket);
        while ((string?)(await stream.HearAsync())["replyToId"] is null)
        {
            // The echo, and the welcome.
        }

        await PostAsync("/api/messages", message, token: null);
        await PostAsync("/v3/directline/conversations", new { user = new { id = canary } }, token);
        await PostAsync($"{path}/activities", $"{{\"type\":\"message\",\"text\":\"{canary}", token);
        await PostAsync($"/v3/directline/conversations/{quoted}/activities", message, quoted);
        await SendAsync(HttpMethod.Get, $"{path}/activities?watermark={quoted}", body: null, token);
        await SendAsync(HttpMethod.Get, $"{path}/stream?t={quoted}&watermark={quoted}", body: null, token: null);
        await SendAsync(HttpMethod.Post, $"{path}/upload?userId={quoted}", File(canary), token);
        await SendAsync(HttpMethod.Get, $"/plain?lang={quoted}&before={quoted}&look={quoted}", body: null, token: null);
        await SendAsync(HttpMethod.Post, $"/plain?lang={quoted}", Form(canary), token: null);
        await SendAsync(HttpMethod.Get, $"/{quoted}?{quoted}={quoted}", body: null, quoted);
        await SendAsync(new($"X{hex[..20]}"), $"/health?{quoted}", body: null, token: null);
    }

    /// <summary>And to the advocates' door.</summary>
    public async Task KnocksAtTheDeskAsync(string canary)
    {
        var quoted = Uri.EscapeDataString(canary);
        using var answer = await program.Http.GetAsync(new Uri(program.DeskUrl, $"/{quoted}?{quoted}"), None);
    }

    static FormUrlEncodedContent Form(string canary) => new([new("form", canary), new("say", canary), new(canary, canary)]);

    static MultipartFormDataContent File(string canary) => new()
    {
        { new StringContent(canary, Encoding.UTF8, "application/pdf"), "file", canary.Replace('"', '\'') },
        { new StringContent(canary), Uri.EscapeDataString(canary) },
    };

    string Remember(string secret)
    {
        _secrets.Add(secret);
        return secret;
    }

    async Task<JsonNode?> PostAsync(string path, object body, string? token) => await SendAsync(
        HttpMethod.Post,
        path,
        body is string text ? new StringContent(text, Encoding.UTF8, "application/json") : JsonContent.Create(body),
        token);

    async Task<JsonNode?> SendAsync(HttpMethod method, string path, HttpContent? body, string? token)
    {
        var quoted = Uri.EscapeDataString(path);
        using var request = new HttpRequestMessage(method, new Uri(program.Url, path)) { Content = body };
        foreach (var header in (string[])["Referer", "X-Forwarded-For", "Cookie", "tracestate", "baggage", "Accept-Language"])
        {
            request.Headers.TryAddWithoutValidation(header, $"guide={quoted}");
        }

        request.Headers.TryAddWithoutValidation("User-Agent", quoted);
        request.Headers.TryAddWithoutValidation("traceparent", $"00-{RandomNumberGenerator.GetHexString(32, true)}-00f067aa0ba902b7-01");
        request.Headers.TryAddWithoutValidation("Authorization", token is null ? null : $"Bearer {token}");
        using var answer = await program.Http.SendAsync(request, None);
        var content = await answer.Content.ReadAsStringAsync(None);
        return content.StartsWith('{') ? JsonNode.Parse(content) : null;
    }
}
