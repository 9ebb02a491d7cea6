using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.DirectLine;

/// <summary>Direct Line 3.0 by the book, for everything that is not on the measured path.</summary>
sealed class DirectLineClient(ServerAddress server, Entrance entrance, TimeProvider time) : IDisposable
{
    /// <summary>Enough for a host that limits sessions a minute.</summary>
    const int MostRefusals = 40;

    /// <summary>As long as Direct Line's own client waits for an answer.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(1);

    readonly HttpClient _http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) })
    {
        BaseAddress = server.Url,
        Timeout = Patience,
    };

    public async Task<bool> IsHealthyAsync(CancellationToken ct)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri("/health", UriKind.Relative), ct);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception missed) when (missed is HttpRequestException
            || (missed is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>What stands at an address, and nothing of Direct Line.</summary>
    public async Task<(HttpStatusCode Status, string Body)> LookAsync(string path, CancellationToken ct)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
    }

    /// <summary>What the host's answers say is the time.</summary>
    public async Task<DateTimeOffset> AskTimeAsync(CancellationToken ct)
    {
        using var answer = await _http.GetAsync(new Uri("/health", UriKind.Relative), ct);
        return answer.Headers.Date ?? throw new WireException("an answer without a date");
    }

    public async Task<Opened> OpenAsync(CancellationToken ct)
    {
        var entered = await SendAsync(
            () => new(HttpMethod.Post, entrance.Path) { Content = Json(entrance.Body) },
            entrance.Secret,
            DirectLineJson.Default.ConversationAnswer,
            ct);
        var started = await SendAsync(
            () => new(HttpMethod.Post, "/v3/directline/conversations") { Content = Json("{}") },
            entered.Token,
            DirectLineJson.Default.ConversationAnswer,
            ct);
        return Read(started, entered.Token);
    }

    /// <summary>A new stream for a conversation that was heard up to the watermark.</summary>
    public async Task<Opened> ReconnectAsync(Opened known, string? watermark, CancellationToken ct)
    {
        var path = $"{PathOf(known)}?watermark={Uri.EscapeDataString(watermark ?? "")}";
        var answer = await SendAsync(
            () => new(HttpMethod.Get, path), known.Token, DirectLineJson.Default.ConversationAnswer, ct);
        return Read(answer, known.Token);
    }

    /// <summary>A new token for the same conversation.</summary>
    public async Task<string> RefreshAsync(Opened known, CancellationToken ct)
    {
        var answer = await SendAsync(
            () => new(HttpMethod.Post, "/v3/directline/tokens/refresh"),
            known.Token,
            DirectLineJson.Default.ConversationAnswer,
            ct);
        return answer.Token ?? throw new WireException("a refreshed token that is none");
    }

    /// <summary>Posts a message and returns the id it was acknowledged with.</summary>
    public async Task<string> PostAsync(Opened known, OutgoingMessage message, CancellationToken ct)
    {
        var answer = await SendAsync(
            () => new(HttpMethod.Post, $"{PathOf(known)}/activities")
            {
                Content = JsonContent.Create(message, DirectLineJson.Default.OutgoingMessage),
            },
            known.Token,
            DirectLineJson.Default.IdAnswer,
            ct);
        return answer.Id ?? throw new WireException("a post acknowledged without an id");
    }

    /// <summary>The whole history, page by page until one is empty.</summary>
    public async Task<IReadOnlyList<Activity>> ReadHistoryAsync(Opened known, CancellationToken ct)
    {
        List<Activity> history = [];
        for (var watermark = ""; ;)
        {
            var path = $"{PathOf(known)}/activities?watermark={Uri.EscapeDataString(watermark)}";
            var set = await SendAsync(
                () => new(HttpMethod.Get, path), known.Token, DirectLineJson.Default.ActivitySet, ct);
            if (set.Activities is not { Length: > 0 } page)
            {
                return history;
            }

            history.AddRange(page);
            if (set.Watermark is null || set.Watermark == watermark)
            {
                throw new WireException("a page of history without a new watermark");
            }

            watermark = set.Watermark;
        }
    }

    public void Dispose() => _http.Dispose();

    static string PathOf(Opened known) => $"/v3/directline/conversations/{Uri.EscapeDataString(known.ConversationId)}";

    static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    Opened Read(ConversationAnswer answer, string? token)
    {
        var current = answer.Token ?? token;
        return answer is { ConversationId: { } id, StreamUrl: { } stream } && current is not null
            ? new Opened(id, current, server.Rebase(stream, "ws"), UserIn(current))
            : throw new WireException("a conversation without id, token or streamUrl");
    }

    /// <summary>The user id a token carries, if it is JWT-shaped; the host would force it anyway.</summary>
    static string UserIn(string token)
    {
        const string Unknown = "dl_load";
        if (token.Split('.') is not [_, var payload, _] || !Base64Url.IsValid(payload))
        {
            return Unknown;
        }

        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
        return claims.RootElement.TryGetProperty("user", out var user) ? user.GetString() ?? Unknown : Unknown;
    }

    async Task<T> SendAsync<T>(
        Func<HttpRequestMessage> create,
        string? bearer,
        JsonTypeInfo<T> type,
        CancellationToken ct)
        where T : class
    {
        for (var refusals = 0; ; refusals++)
        {
            using var request = create();
            request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
            if (bearer is null || bearer != entrance.Secret)
            {
                // A page says where it came from; a server with a secret does not, and is refused if it does.
                request.Headers.Add("Origin", server.Origin);
            }

            using var answer = await _http.SendAsync(request, ct);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests && refusals < MostRefusals)
            {
                await Task.Delay(answer.Headers.RetryAfter?.Delta ?? UsualPause, time, ct);
                continue;
            }

            if (!answer.IsSuccessStatusCode)
            {
                var call = $"{request.Method} {request.RequestUri?.AbsolutePath}";
                throw new UnexpectedAnswerException(call, answer.StatusCode, answer.Headers.RetryAfter?.Delta);
            }

            return await answer.Content.ReadFromJsonAsync(type, ct)
                ?? throw new WireException("an answer that is null");
        }
    }
}
