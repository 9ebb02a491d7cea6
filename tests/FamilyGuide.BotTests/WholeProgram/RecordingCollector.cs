using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>Takes what OTLP over HTTP brings, keeps every byte, and understands nothing of it.</summary>
sealed class RecordingCollector : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly List<byte> _heard = [];
    readonly List<string> _paths = [];
    readonly SemaphoreSlim _news = new(0);

    RecordingCollector(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.Single());

    public byte[] Heard
    {
        get
        {
            lock (_heard)
            {
                return [.. _heard];
            }
        }
    }

    public IReadOnlyCollection<string> Paths
    {
        get
        {
            lock (_heard)
            {
                return [.. _paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            }
        }
    }

    public static async Task<RecordingCollector> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var collector = new RecordingCollector(app);
        app.Run(collector.TakeAsync);
        await app.StartAsync(cancellationToken);
        return collector;
    }

    public bool HasHeard(string text) => Heard.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    /// <summary>Waits until all of these texts have come, in whatever order.</summary>
    public async Task HearsAsync(IReadOnlyCollection<string> texts, CancellationToken cancellationToken)
    {
        while (!texts.All(HasHeard))
        {
            await _news.WaitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _news.Dispose();
    }

    async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        lock (_heard)
        {
            _heard.AddRange(body.ToArray());
            _paths.Add($"{context.Request.Path} {context.Request.ContentType}");
        }

        context.Response.ContentType = "application/x-protobuf";
        _news.Release();
    }
}
