using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>Somebody who speaks Direct Line by hand, with a token of their own conversation.</summary>
sealed class Caller : IDisposable
{
    public const string UserId = "dl_anna";

    readonly HttpClient _http = new();

    public Caller(RunningBot bot)
    {
        Token = bot.Tokens.Mint(TokenPurpose.DirectLine, Conversation, UserId, TokenLifetimes.DirectLine);
        _http.BaseAddress = bot.Url;
    }

    /// <summary>The same person, after the bot moved.</summary>
    public Caller(RunningBot bot, Caller before)
    {
        (Token, Conversation) = (before.Token, before.Conversation);
        _http.BaseAddress = bot.Url;
    }

    public ConversationId Conversation { get; } = ConversationId.New();

    public string Token { get; set; }

    public string Path => $"/v3/directline/conversations/{Conversation}";

    static CancellationToken None => TestContext.Current.CancellationToken;

    /// <summary>Begins the conversation.</summary>
    public static async Task<Caller> StartAsync(RunningBot bot)
    {
        var caller = new Caller(bot);
        using var answer = await caller.PostAsync("/v3/directline/conversations", "{}");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return caller;
    }

    public Task<HttpResponseMessage> SayAsync(string text, string? clientActivityId = null) => PostActivityAsync(
        new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId },
        }.ToJsonString());

    public Task<HttpResponseMessage> PostActivityAsync(string json) => PostAsync($"{Path}/activities", json);

    public Task<HttpResponseMessage> PostAsync(string path, string json) =>
        PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent body) =>
        SendAsync(new(HttpMethod.Post, path) { Content = body });

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Authorization ??= new AuthenticationHeaderValue("Bearer", Token);
            return await _http.SendAsync(request, None);
        }
    }

    /// <summary>One page of the log.</summary>
    public async Task<JsonNode> ReadAsync(string watermark = "")
    {
        using var answer = await GetAsync($"{Path}/activities?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonNodeAsync();
    }

    /// <summary>What has been said until somebody says this.</summary>
    public async Task<string[]> ReadTextsUntilAsync(RunningBot bot, string last)
    {
        using var signal = bot.Correspondence.Watch(Conversation);
        while (true)
        {
            var set = await ReadAsync();
            string[] texts = [.. set["activities"]!.AsArray().Select(activity => (string?)activity!["text"] ?? "")];
            if (texts.Contains(last))
            {
                return texts;
            }

            await signal.WaitAsync(None);
        }
    }

    public async Task<Uri> StreamUrlAsync(string watermark = "")
    {
        using var answer = await GetAsync($"{Path}?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new((string)(await answer.Content.ReadFromJsonNodeAsync())!["streamUrl"]!);
    }

    public async Task<OpenStream> OpenStreamAsync(string watermark = "")
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(await StreamUrlAsync(watermark), None);
        return new(socket);
    }

    public void Dispose() => _http.Dispose();
}
