using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace FamilyGuide.Load.Clu.Loopback;

/// <summary>
/// Azure's conversational language understanding on this machine: speaks its documented wire format, keeps what it was
/// asked, and misbehaves in every way that a test can think of.
/// </summary>
sealed class LoopbackClu : IAsyncDisposable
{
    /// <summary>As long as it drips: far beyond any family's patience.</summary>
    const int MostDrops = 300;

    static readonly TimeSpan BetweenDrops = TimeSpan.FromMilliseconds(100);

    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly Channel<CluCall> _calls = Channel.CreateUnbounded<CluCall>();
    readonly Channel<CluMood> _next = Channel.CreateUnbounded<CluMood>();
    readonly SemaphoreSlim _drops = new(0);
    readonly Task _listening;

    int _asked;
    long _flooded;

    public LoopbackClu()
    {
        _listener.Start();
        Url = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _listening = ListenAsync();
    }

    public Uri Url { get; }

    /// <summary>How it is when no other mood is next.</summary>
    public CluMood Mood { get; set; }

    /// <summary>What it takes a question for when it answers.</summary>
    public Func<CluCall, IEnumerable<(string Category, double Confidence)>> Intents { get; set; } =
        _ => [("None", 1)];

    public int Asked => Volatile.Read(ref _asked);

    /// <summary>Bytes that somebody took of an answer without end.</summary>
    public long Flooded => Volatile.Read(ref _flooded);

    /// <summary>How to be set in a program's settings.</summary>
    public IEnumerable<(string Name, string Value)> Settings => SettingsFor(Url);

    public static IEnumerable<(string Name, string Value)> SettingsFor(Uri url) =>
    [
        ("Understanding:Clu:Endpoint", url.OriginalString),
        ("Understanding:Clu:Key", CluCall.Key),
        ("Understanding:Clu:Project", CluCall.Project),
        ("Understanding:Clu:Deployment", CluCall.Deployment),
    ];

    /// <summary>How it is at its next questions, one after the other.</summary>
    public void IsThen(params ReadOnlySpan<CluMood> moods)
    {
        foreach (var mood in moods)
        {
            _next.Writer.TryWrite(mood);
        }
    }

    /// <summary>The next question, as soon as it has come.</summary>
    public ValueTask<CluCall> TakeAsync(CancellationToken ct) => _calls.Reader.ReadAsync(ct);

    /// <summary>The questions that have come and weren't taken.</summary>
    public IEnumerable<CluCall> TakeAll()
    {
        while (_calls.Reader.TryRead(out var call))
        {
            yield return call;
        }
    }

    /// <summary>Waits until it has sent so many single bytes more.</summary>
    public async Task DripsAsync(int many, CancellationToken ct)
    {
        for (var drop = 0; drop < many; drop++)
        {
            await _drops.WaitAsync(ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _listening;
        _drops.Dispose();
        _stop.Dispose();
    }

    async Task ListenAsync()
    {
        List<Task> talks = [];
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception error) when (IsOver(error))
        {
            // The test is over.
        }

        await Task.WhenAll(talks);
    }

    async Task TalkAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                client.NoDelay = true;
                await using var stream = client.GetStream();

                // A byte is a letter, so that lines and bodies can be read by the same reader.
                using var reader = new StreamReader(stream, Encoding.Latin1);
                while (await ReadAsync(reader) is { } call)
                {
                    Interlocked.Increment(ref _asked);
                    _calls.Writer.TryWrite(call);
                    if (!await AnswerAsync(stream, call))
                    {
                        return;
                    }
                }
            }
        }
        catch (Exception error) when (IsOver(error))
        {
            // Whoever asked has hung up, or the test is over.
        }
    }

    async Task<CluCall?> ReadAsync(StreamReader reader)
    {
        if (await reader.ReadLineAsync(_stop.Token) is not { Length: > 0 } start)
        {
            return null;
        }

        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var body = new char[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        await reader.ReadBlockAsync(body, _stop.Token);
        return new(start, headers, Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body)));
    }

    /// <returns>Whether it goes on with this connection.</returns>
    async Task<bool> AnswerAsync(NetworkStream stream, CluCall call)
    {
        switch (_next.Reader.TryRead(out var next) ? next : Mood)
        {
            case CluMood.Answers:
                return await SayAsync(stream, "200 OK", CluAnswers.Conversation(Intents(call)));
            case CluMood.Throttles:
                return await SayAsync(stream, "429 Too Many Requests", CluAnswers.Error("TooManyRequests"));
            case CluMood.ThrottlesForASecond:
                return await SayAsync(
                    stream, "429 Too Many Requests\r\nRetry-After: 1", CluAnswers.Error("TooManyRequests"));
            case CluMood.ThrottlesForAMinute:
                return await SayAsync(
                    stream, "429 Too Many Requests\r\nRetry-After: 60", CluAnswers.Error("TooManyRequests"));
            case CluMood.Refuses:
                return await SayAsync(stream, "401 Unauthorized", CluAnswers.Error("Unauthorized"));
            case CluMood.Fails:
                return await SayAsync(stream, "500 Internal Server Error", CluAnswers.Error("InternalServerError"));
            case CluMood.Rambles:
                return await SayAsync(stream, "200 OK", "<html>{\"kind\":");
            case CluMood.MissesTheShape:
                return await SayAsync(stream, "200 OK", CluAnswers.Misshapen);
            case CluMood.Orchestrates:
                return await SayAsync(stream, "200 OK", CluAnswers.Orchestration);
            case CluMood.KnowsOtherIntents:
                return await SayAsync(stream, "200 OK", CluAnswers.Conversation([("BookFlight", 0.97), ("None", 0)]));
            case CluMood.HangsUp:
                return false;
            case CluMood.Drips:
                return await DripAsync(stream);
            case CluMood.NeverEnds:
                return await FloodAsync(stream);
            default:
                await Task.Delay(Timeout.Infinite, _stop.Token);
                return false;
        }
    }

    async Task<bool> SayAsync(NetworkStream stream, string status, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        await stream.WriteAsync(Head(status, bytes.Length), _stop.Token);
        await stream.WriteAsync(bytes, _stop.Token);
        return true;
    }

    async Task<bool> DripAsync(NetworkStream stream)
    {
        await stream.WriteAsync(Head("200 OK", MostDrops), _stop.Token);
        for (var drop = 0; drop < MostDrops; drop++)
        {
            await stream.WriteAsync("{"u8.ToArray(), _stop.Token);
            _drops.Release();
            await Task.Delay(BetweenDrops, _stop.Token);
        }

        return true;
    }

    async Task<bool> FloodAsync(NetworkStream stream)
    {
        var spaces = Encoding.ASCII.GetBytes($"10000\r\n{new string(' ', 0x10000)}\r\n");
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(), _stop.Token);
        while (true)
        {
            await stream.WriteAsync(spaces, _stop.Token);
            Interlocked.Add(ref _flooded, spaces.Length);
        }
    }

    static byte[] Head(string status, int length) => Encoding.ASCII.GetBytes(FormattableString.Invariant(
        $"HTTP/1.1 {status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {length}\r\n\r\n"));

    static bool IsOver(Exception error) => error
        is OperationCanceledException or IOException or SocketException or ObjectDisposedException
        or InvalidOperationException { InnerException: null };
}
