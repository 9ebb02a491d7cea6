using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;

namespace FamilyGuide.Providers;

/// <summary>
/// A provider on this machine: speaks the documented format, checks our calls, and shows families' phones.
/// </summary>
abstract class LoopbackProvider : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, Phone> _phones = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<string> _faults = new();

    WebApplication? _app;

    public Mischief Mischief { get; } = new();

    public Uri Url { get; private set; } = null!;

    /// <summary>Where it calls the program.</summary>
    public Uri? Webhook { get; set; }

    public IReadOnlyCollection<Phone> Phones => [.. _phones.Values];

    /// <summary>Calls of the program that a real provider would not have taken.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Every answer that the program gave.</summary>
    public ConcurrentQueue<HttpStatusCode> Answers { get; } = new();

    public abstract string Name { get; }

    /// <summary>The phone that its page begins with.</summary>
    public virtual string FirstAddress => "1001";

    /// <summary>What connects the program with it, one setting a line.</summary>
    public abstract string Settings { get; }

    public HttpClient Http => _app!.Services.GetRequiredService<IHttpClientFactory>().CreateClient();

    public Phone PhoneOf(string address) => _phones.GetOrAdd(address, one => new(this, one));

    /// <summary>A family writes.</summary>
    public abstract Task WriteAsync(Phone phone, string text);

    /// <summary>A family presses a button.</summary>
    public abstract Task PressAsync(Phone phone, PhoneButton button);

    public async Task StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddHttpClient();
        _app = builder.Build();
        _app.Use(BehaveBadlyAsync);
        Map(_app);
        _app.MapPhones(this);
        await _app.StartAsync();
        Url = new(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is not null)
        {
            await _app.StopAsync(new CancellationToken(canceled: true));
            await _app.DisposeAsync();
        }
    }

    protected abstract void Map(WebApplication app);

    /// <summary>What it says when it refuses.</summary>
    protected abstract string RefusalOf(int status, int? retryAfter);

    protected void Fault(string fault) => _faults.Enqueue(fault);

    /// <summary>Calls the program, as often and as late as somebody wants.</summary>
    /// <param name="call">Made anew for each time.</param>
    public async Task CallAsync(Func<HttpRequestMessage> call)
    {
        var times = Enumerable.Range(0, Math.Max(1, Mischief.Repeat));
        if (Mischief.Shuffle)
        {
            await Task.WhenAll(times.Select(async _ =>
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(0, 20));
                await CallOnceAsync(call);
            }));
            return;
        }

        foreach (var _ in times)
        {
            await CallOnceAsync(call);
        }
    }

    /// <summary>Until it is taken, as providers do for days.</summary>
    async Task CallOnceAsync(Func<HttpRequestMessage> call)
    {
        await Task.Delay(Mischief.Delay);
        for (var tries = 0; tries < 60; tries++)
        {
            if (await TryCallAsync(call) is { } answer)
            {
                Answers.Enqueue(answer);
                if (answer is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests))
                {
                    return;
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
    }

    /// <returns>Null when nobody is there.</returns>
    async Task<HttpStatusCode?> TryCallAsync(Func<HttpRequestMessage> call)
    {
        try
        {
            using var request = call();
            using var answer = await Http.SendAsync(request);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    async Task BehaveBadlyAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path == "/")
        {
            await next(http);
            return;
        }

        if (Mischief.Vanish)
        {
            http.Abort();
            return;
        }

        if (Mischief.Refuse is { } status)
        {
            http.Response.StatusCode = status;
            if (Mischief.RetryAfterSeconds is { } seconds)
            {
                http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(RefusalOf(status, Mischief.RetryAfterSeconds));
            return;
        }

        if (http.Request.Method == HttpMethods.Post && Mischief.LosesThisAnswer())
        {
            var answer = http.Response.Body;
            http.Response.Body = Stream.Null;
            await next(http);
            http.Response.Body = answer;
            http.Abort();
            return;
        }

        await next(http);
    }
}
