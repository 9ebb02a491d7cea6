using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FamilyGuide.BotTests.Channels.ContactCentre;

/// <summary>An organisation's contact centre: takes activities as the Bot Framework sends them, and answers.</summary>
sealed class LoopbackCentre : IAsyncDisposable
{
    public const string Secret = "a secret that only both sides know, of this test";

    readonly WebApplication _app;
    readonly Lock _lock = new();
    readonly List<JsonObject> _received = [];
    readonly HttpClient _http = new();

    TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    LoopbackCentre(WebApplication app) => _app = app;

    static CancellationToken None => TestContext.Current.CancellationToken;

    /// <summary>What the program has to know.</summary>
    public IEnumerable<(string Name, string? Value)> Settings =>
    [
        ("ContactCentre:Endpoint", $"{_app.Urls.Single()}/hub"),
        ("ContactCentre:Secret", Secret),
    ];

    /// <summary>How it answers instead of taking what comes.</summary>
    public ConcurrentQueue<HttpStatusCode> Refusals { get; } = [];

    public IReadOnlyList<JsonObject> Received
    {
        get
        {
            lock (_lock)
            {
                return [.. _received];
            }
        }
    }

    public static async Task<LoopbackCentre> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var centre = new LoopbackCentre(app);
        app.MapPost("/hub", centre.TakeAsync);
        await app.StartAsync();
        return centre;
    }

    /// <summary>Waits for an activity of this kind; those that came before count.</summary>
    public async Task<JsonObject> NextAsync(string type, string? text = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                changed = _changed.Task;
            }

            if (Received.FirstOrDefault(one => (string?)one["type"] == type
                && (text is null || (string?)one["text"] == text)) is { } found)
            {
                return found;
            }

            await changed.WaitAsync(patience.Token);
        }
    }

    public Task<HttpStatusCode> SaysAsync(string name, string text, string? id = null) => AnswersAsync(new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["from"] = new JsonObject { ["id"] = "agent-7", ["name"] = name },
        ["text"] = text,
    });

    public Task<HttpStatusCode> TellsAsync(string state, string name = "") => AnswersAsync(new()
    {
        ["type"] = "event",
        ["name"] = "handoff.status",
        ["from"] = new JsonObject { ["id"] = "agent-7", ["name"] = name },
        ["value"] = new JsonObject { ["state"] = state },
    });

    /// <summary>To where the first activity says that answers go.</summary>
    public async Task<HttpStatusCode> AnswersAsync(
        JsonObject activity, string secret = Secret, string? conversation = null)
    {
        var first = Received[0];
        conversation ??= (string)first["conversation"]!["id"]!;
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"{(string)first["serviceUrl"]!}v3/conversations/{conversation}/activities");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {secret}");
        request.Content = JsonContent.Create(activity);
        using var answer = await _http.SendAsync(request, None);
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    async Task<IResult> TakeAsync(HttpRequest request)
    {
        if (request.Headers.Authorization != $"Bearer {Secret}")
        {
            return Results.Unauthorized();
        }

        if (Refusals.TryDequeue(out var refusal))
        {
            return Results.StatusCode((int)refusal);
        }

        var activity = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        TaskCompletionSource changed;
        lock (_lock)
        {
            _received.Add(activity!.AsObject());
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.TrySetResult();
        return Results.Accepted();
    }
}
