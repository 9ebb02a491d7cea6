using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using FamilyGuide.Load.DirectLine;

namespace FamilyGuide.Load.Kills;

/// <summary>
/// One family's hearing over one stream after another, resumed at the last watermark, at the next host when the one it
/// hears at is gone.
/// </summary>
sealed class DrillStream(
    IReadOnlyList<DirectLineClient> hosts,
    int firstHost,
    Opened opened,
    ConversationLedger ledger,
    TimeProvider time)
{
    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    /// <summary>As Direct Line's own client: a token lasts 30 minutes.</summary>
    static readonly TimeSpan RenewedAfter = TimeSpan.FromMinutes(15);

    static readonly TimeSpan LongestCatchUp = TimeSpan.FromSeconds(5);

    readonly TaskCompletionSource _welcomed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly ConcurrentDictionary<string, TaskCompletionSource> _replies = new(StringComparer.Ordinal);
    readonly byte[] _buffer = new byte[16 * 1024];
    string? _watermark;
    long _renewedAt = time.GetTimestamp();

    public DrillStream(DirectLineClient host, Opened opened, ConversationLedger ledger, TimeProvider time)
        : this([host], firstHost: 0, opened, ledger, time)
    {
    }

    /// <summary>The conversation with the token to post with.</summary>
    public Opened Current { get; private set; } = opened;

    /// <summary>The host that the stream comes from, or was last asked for one.</summary>
    public int Host { get; private set; } = firstHost;

    public Task WaitForWelcomeAsync(TimeSpan patience, CancellationToken ct) =>
        _welcomed.Task.WaitAsync(patience, time, ct);

    /// <summary>Whether the reply came in time; what it means that it did not is the ledger's to find.</summary>
    public async Task<bool> WaitForReplyAsync(string id, TimeSpan patience, CancellationToken ct)
    {
        try
        {
            await ReplyTo(id).Task.WaitAsync(patience, time, ct);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Waits a while for activities that the history holds and no stream has brought yet.</summary>
    public async Task CatchUpAsync(IReadOnlyList<Activity> history, CancellationToken ct)
    {
        var startedAt = time.GetTimestamp();
        while (time.GetElapsedTime(startedAt) < LongestCatchUp
            && history.Any(activity => activity is { IsMessage: true, Id: { } id } && !ledger.HasSeen(id)))
        {
            await Task.Delay(BetweenTries, time, ct);
        }
    }

    public async Task RunAsync(CancellationToken ct)
    {
        for (var isFirst = true; !ct.IsCancellationRequested; isFirst = false)
        {
            try
            {
                await HearAsync(isFirst ? Current.Stream : await ResumeAsync(ct), ct);
                Host = (Host + 1) % hosts.Count;
            }
            catch (Exception lost) when (Miss.Means(lost, ct))
            {
                if (!Miss.Note(ledger, lost, sequence: 0))
                {
                    return;
                }

                Host = (Host + 1) % hosts.Count;
                await Task.Delay(BetweenTries, time, ct);
            }
        }
    }

    /// <summary>A new stream with the kept token, which is renewed before it gets too old.</summary>
    async Task<Uri> ResumeAsync(CancellationToken ct)
    {
        if (time.GetElapsedTime(_renewedAt) > RenewedAfter)
        {
            Current = Current with { Token = await hosts[Host].RefreshAsync(Current, ct) };
            _renewedAt = time.GetTimestamp();
        }

        return (await hosts[Host].ReconnectAsync(Current, _watermark, ct)).Stream;
    }

    async Task HearAsync(Uri stream, CancellationToken ct)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", stream.GetLeftPart(UriPartial.Authority).Replace("ws:", "http:"));
        await socket.ConnectAsync(stream, ct);
        ledger.BeginStream();
        using var message = new MemoryStream();
        while (await socket.ReceiveAsync(_buffer, ct) is { MessageType: WebSocketMessageType.Text } part)
        {
            await message.WriteAsync(_buffer.AsMemory(0, part.Count), ct);
            if (part.EndOfMessage)
            {
                Take(message.GetBuffer().AsSpan(0, (int)message.Length));
                message.SetLength(0);
            }
        }
    }

    void Take(ReadOnlySpan<byte> message)
    {
        if (message.IsEmpty || JsonSerializer.Deserialize(message, DirectLineJson.Default.ActivitySet) is not { } set)
        {
            return;
        }

        foreach (var activity in set.Activities ?? [])
        {
            ledger.See(activity);
            if (activity is { IsMessage: true, ReplyToId: { } id })
            {
                ReplyTo(id).TrySetResult();
            }

            _welcomed.TrySetResult();
        }

        _watermark = set.Watermark ?? _watermark;
    }

    TaskCompletionSource ReplyTo(string id) =>
        _replies.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
