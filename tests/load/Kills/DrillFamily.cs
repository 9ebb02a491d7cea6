using System.Security.Cryptography;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Kills;

/// <summary>A family that keeps writing while the bot dies under it, and keeps books.</summary>
/// <remarks>
/// With two hosts it posts to the one that it does not hear at, and to the other when that one is gone.
/// </remarks>
sealed class DrillFamily(
    IReadOnlyList<DirectLineClient> hosts,
    int hearsAt,
    Opened opened,
    ConversationLedger ledger,
    DrillScript script,
    DrillOptions options)
{
    /// <summary>One message in so many is posted again though acknowledged: the answer might have been lost.</summary>
    const int RepeatedOneIn = 8;

    static readonly TimeSpan LongestThought = TimeSpan.FromMilliseconds(60);

    readonly string _prefix = RandomNumberGenerator.GetHexString(8, lowercase: true);
    readonly DrillStream _stream = new(hosts, hearsAt, opened, ledger, options.Time);
    readonly TimeProvider _time = options.Time;

    public Opened Opened => _stream.Current;

    public ConversationLedger Ledger => ledger;

    public int Repeated { get; private set; }

    public bool IsRefused { get; private set; }

    /// <summary>Hears until cancelled, over as many streams as it takes.</summary>
    public Task HearAsync(CancellationToken ct) => _stream.RunAsync(ct);

    public Task WaitForWelcomeAsync(CancellationToken ct) => _stream.WaitForWelcomeAsync(options.Patience, ct);

    /// <summary>Writes message after message, each after the reply to the one before, until told to stop.</summary>
    public async Task WriteUntilAsync(CancellationToken stop, CancellationToken ct)
    {
        for (var step = 0; !stop.IsCancellationRequested && !IsRefused; step++)
        {
            await WriteAsync(step, ct);
            var thought = LongestThought * RandomNumberGenerator.GetInt32(100) / 100;
            await Task.Delay(thought, _time, ct);
        }
    }

    /// <summary>Writes one message, waits for the reply and tells whether it came.</summary>
    public async Task<bool> WriteAsync(int step, CancellationToken ct)
    {
        var (locale, text) = script.Write(step);
        var sequence = ledger.Posts.Count + 1;
        var clientId = FormattableString.Invariant($"{_prefix}-{sequence}");
        var post = ledger.Post(step % DrillScript.Length, clientId, text);
        var message = new OutgoingMessage("message", new(opened.UserId), text, locale, new(clientId));
        await PostAsync(post, message, ct);
        if (RandomNumberGenerator.GetInt32(RepeatedOneIn) == 0)
        {
            Repeated++;
            await PostAsync(post, message, ct);
        }

        return post.Id is { } id && await _stream.WaitForReplyAsync(id, options.Patience, ct);
    }

    public Task CatchUpAsync(IReadOnlyList<Activity> history, CancellationToken ct) =>
        _stream.CatchUpAsync(history, ct);

    async Task PostAsync(LedgerPost post, OutgoingMessage message, CancellationToken ct)
    {
        for (var attempt = 1; !IsRefused; attempt++)
        {
            var host = (_stream.Host + attempt) % hosts.Count;
            ledger.Try(post, host);
            try
            {
                ledger.Acknowledge(post, await hosts[host].PostAsync(_stream.Current, message, ct));
                return;
            }
            catch (Exception missed) when (Miss.Means(missed, ct))
            {
                IsRefused = !Miss.Note(ledger, missed, post.Sequence);
                Repeated++;
                await Task.Delay(options.BetweenTries, _time, ct);
            }
        }
    }

    /// <summary>What a client meets when the host dies: no connection, half an answer, none in time.</summary>
    public static bool IsLost(Exception exception, CancellationToken ct) =>
        exception is HttpRequestException or IOException or System.Net.WebSockets.WebSocketException
            or System.Text.Json.JsonException or WireException
        || (exception is OperationCanceledException && !ct.IsCancellationRequested);
}
