using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>The Connector of an emulator: takes what the bot sends to its service URL.</summary>
sealed class RecordingConnector : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly Channel<JsonObject> _news = Channel.CreateUnbounded<JsonObject>();

    RecordingConnector(WebApplication app)
    {
        _app = app;
    }

    public Uri Url => new(_app.Urls.Single());

    public ConcurrentQueue<JsonObject> Received { get; } = [];

    /// <summary>Waits for the answer that an entry of the library gave.</summary>
    public async Task<JsonObject> AnswerAsync(string entry, CancellationToken cancellationToken)
    {
        await foreach (var activity in _news.Reader.ReadAllAsync(cancellationToken))
        {
            if ((string?)activity["channelData"]?["familyGuide"]?["entry"] == entry)
            {
                return activity;
            }
        }

        throw new InvalidOperationException("There is no more to come.");
    }

    public static async Task<RecordingConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new RecordingConnector(app);
        app.MapPost("/v3/conversations/{conversation}/activities/{replyTo?}", connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    async Task TakeAsync(HttpContext context)
    {
        var activity = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        Received.Enqueue(activity!.AsObject());
        await _news.Writer.WriteAsync(activity.AsObject(), context.RequestAborted);
        await context.Response.WriteAsJsonAsync(new { id = $"sent-{Received.Count}" }, context.RequestAborted);
    }
}
