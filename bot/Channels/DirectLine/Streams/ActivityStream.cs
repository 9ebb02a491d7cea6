using System.Net.WebSockets;
using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.Channels.DirectLine.Streams;

/// <summary>One open WebSocket: a reader of a conversation's log, which sends what it reads.</summary>
sealed partial class ActivityStream : IDisposable
{
    /// <summary>In bytes. Clients send nothing but empty frames to keep the connection alive.</summary>
    const int LargestInboundFrame = 4 * 1024;

    /// <summary>Between two beats; a client's own keep-alive is one.</summary>
    const int MostInboundFrames = 100;

    /// <summary>How long one frame may take to leave: less than it takes for a whole history on 2G.</summary>
    static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(30);

    /// <summary>Web Chat shows it for five.</summary>
    static readonly TimeSpan BetweenTypings = TimeSpan.FromSeconds(3);

    static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(5);

    readonly WebSocket _socket;
    readonly Correspondence _correspondence;
    readonly TypingBoard _typing;
    readonly ReaderSignal _signal;
    readonly TimeProvider _clock;
    readonly ILogger _logger;

    long _after;
    long? _saidTyping;
    bool _isBeatDue;
    int _inboundFrames;
    StreamEnding? _ending;

    public ActivityStream(
        WebSocket socket,
        ConversationId conversation,
        long after,
        Correspondence correspondence,
        TypingBoard typing,
        TimeProvider clock,
        ILogger logger)
    {
        (_socket, _after, _correspondence, _typing, _clock, _logger) =
            (socket, after, correspondence, typing, clock, logger);

        // Watched before the first read, so that nothing is missed in between.
        _signal = correspondence.Watch(conversation);
    }

    public ConversationId Conversation => _signal.Conversation;

    /// <summary>Runs until the client leaves, or <see cref="End"/> is called, or the conversation is over.</summary>
    public async Task RunAsync()
    {
        var hearing = HearAsync();
        try
        {
            var ending = await SpeakAsync();
            await SayGoodbyeAsync(ending, hearing);
        }
        catch (TimeoutException)
        {
            Log.ReaderTooSlow(_logger);
            _socket.Abort();
        }
        catch (Exception error) when (error is WebSocketException or ObjectDisposedException)
        {
            // The socket has given itself up. To abort it here would drop the reason that it may just be sending.
            Log.StreamLost(_logger, error.GetType().Name);
        }

        await hearing;
    }

    /// <summary>Lets the stream end as soon as what it is sending has left.</summary>
    public void End(StreamEnding ending)
    {
        Interlocked.CompareExchange(ref _ending, ending, comparand: null);
        _signal.Set();
    }

    /// <summary>
    /// Comes regularly: a sign of life for the networks in between, and a look at the log in case a bell was not heard.
    /// </summary>
    public void Beat()
    {
        Volatile.Write(ref _inboundFrames, 0);
        Volatile.Write(ref _isBeatDue, true);
        _signal.Set();
    }

    public void Dispose() => _signal.Dispose();

    async Task<StreamEnding> SpeakAsync()
    {
        while (true)
        {
            if (Volatile.Read(ref _ending) is { } ending)
            {
                return ending;
            }

            if (await SendNewsAsync())
            {
                continue;
            }

            if (_socket.State != WebSocketState.Open)
            {
                return StreamEnding.ClientLeft;
            }

            await _signal.WaitAsync(CancellationToken.None);
        }
    }

    /// <returns>True when there may be more at once.</returns>
    async Task<bool> SendNewsAsync()
    {
        var isBeat = Interlocked.Exchange(ref _isBeatDue, false);
        try
        {
            var news = await _correspondence.ReadAsync(
                Conversation, _after, ActivitySet.Most, CancellationToken.None);
            if (news is not [])
            {
                await SendAsync(news);
            }

            // A bell without news is the end, or was heard before. The end may also ring together with news.
            if ((news is [] || isBeat) && await IsOverAsync())
            {
                End(StreamEnding.ConversationOver);
                return true;
            }

            if (isBeat && news is [])
            {
                await SendFrameAsync(ReadOnlyMemory<byte>.Empty);
            }

            await SendTypingAsync();
            return news.Count == ActivitySet.Most;
        }
        catch (StoreUnavailableException error)
        {
            // The next bell or beat tries again; a closed stream would only bring a client that asks for a new one.
            ConversationMeter.StoreUnavailable(error.Code);
            Log.StoreUnavailable(_logger, error.Code);
            return false;
        }
    }

    /// <summary>A person is writing: clients show it for seconds. It is in no log and moves no watermark.</summary>
    async Task SendTypingAsync()
    {
        var now = _clock.GetTimestamp();
        if (!_typing.IsTyping(Conversation, Typist.Advocate)
            || (_saidTyping is { } said && _clock.GetElapsedTime(said, now) < BetweenTypings))
        {
            return;
        }

        _saidTyping = now;
        using var frame = new FrameBuffer();
        ActivitySet.WriteTyping(frame, Conversation, _clock.GetUtcNow());
        await SendFrameAsync(frame.Written);
    }

    async Task<bool> IsOverAsync() =>
        await _correspondence.FindAsync(Conversation, CancellationToken.None) is null or { HasEnded: true };

    /// <remarks>
    /// One activity a frame: Microsoft's client hands the activities of a frame on one tick after another, and lets
    /// those of the next frame overtake them.
    /// </remarks>
    async Task SendAsync(IReadOnlyList<LogEntry> news)
    {
        foreach (var entry in news)
        {
            using var frame = new FrameBuffer();
            ActivitySet.Write(frame, Conversation, [entry], entry.Sequence);
            await SendFrameAsync(frame.Written);
            _after = entry.Sequence;
        }

        // A message takes away what clients show of typing.
        _saidTyping = null;
    }

    async Task SendFrameAsync(ReadOnlyMemory<byte> frame)
    {
        var sending = _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        if (sending.IsCompletedSuccessfully)
        {
            return;
        }

        var pending = sending.AsTask();
        try
        {
            await pending.WaitAsync(LongestSend, _clock);
        }
        catch (TimeoutException)
        {
            // The frame's buffer is lent: it goes back only when nothing can read from it any more.
            _socket.Abort();
            await pending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "StreamLost: {Kind}")]
        public static partial void StreamLost(ILogger logger, string kind);

        [LoggerMessage(2, LogLevel.Information, "ReaderTooSlow")]
        public static partial void ReaderTooSlow(ILogger logger);

        [LoggerMessage(3, LogLevel.Error, "StoreUnavailable: {Code}")]
        public static partial void StoreUnavailable(ILogger logger, string code);
    }
}
