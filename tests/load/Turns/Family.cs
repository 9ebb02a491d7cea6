using System.Globalization;
using System.Net.Sockets;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Turns;

/// <summary>One conversation: posts on one connection, hears on another, has at most one question under way.</summary>
sealed class Family(
    Opened opened,
    (ServerAddress Hears, ServerAddress Posts) servers,
    QuestionRequest request,
    TurnLog log,
    IPace pace,
    TimeProvider time) : IDisposable
{
    static readonly TimeSpan LongestWelcome = TimeSpan.FromSeconds(20);

    /// <summary>A moment's rest after an error, so that a refusing server is not asked in a tight loop.</summary>
    static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(100);

    readonly Lock _gate = new();
    readonly TaskCompletionSource _welcomed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Turn _turn = new();
    PostLine? _posting;
    Ear? _ear;
    volatile bool _isDisposed;

    /// <summary>Opens the stream and the posting connection and waits for the bot's welcome.</summary>
    public async Task JoinAsync(CancellationToken ct)
    {
        _ear = new Ear(await servers.Hears.ConnectAsync(ct), Hear);
        await _ear.UpgradeAsync(servers.Hears, opened.Stream, ct);
        _ = HearToTheEndAsync(_ear);
        await OpenPostingAsync(ct);
        try
        {
            await _welcomed.Task.WaitAsync(LongestWelcome, time, ct);
        }
        catch (TimeoutException)
        {
            throw new WireException("no welcome");
        }
    }

    public void Ask() => Ask(time.GetTimestamp());

    /// <summary>Puts the next question.</summary>
    /// <param name="due">When the question should have been put, by the clock's timestamp.</param>
    public void Ask(long due)
    {
        ReadOnlyMemory<byte> question;
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            question = request.Next();
            _turn.Start(due);
        }

        try
        {
            _posting?.Send(question.Span);
        }
        catch (Exception lost) when (lost is SocketException or ObjectDisposedException)
        {
            Fail("post connection lost");
        }
    }

    /// <summary>Gives a question up that has waited too long and lets the family go on.</summary>
    public void GiveUpAfter(TimeSpan patience)
    {
        bool isAcknowledged;
        lock (_gate)
        {
            if (!_turn.IsUnderWay || time.GetElapsedTime(_turn.StartedAt) < patience)
            {
                return;
            }

            isAcknowledged = _turn.IsAcknowledged;
        }

        if (!isAcknowledged)
        {
            // Its acknowledgement must not be taken for the next question's.
            _posting?.Dispose();
        }

        Fail(isAcknowledged ? "no reply in time" : "no acknowledgement in time");
    }

    public void Dispose()
    {
        _isDisposed = true;
        _posting?.Dispose();
        _ear?.Dispose();
    }

    void Hear(ReadOnlySpan<byte> set)
    {
        var now = time.GetTimestamp();
        if (ActivityScan.TryReadReply(set, out var replyToId))
        {
            bool isComplete;
            lock (_gate)
            {
                isComplete = _turn.Reply(replyToId, now);
            }

            Finish(isComplete);
        }

        if (!_welcomed.Task.IsCompleted && ActivityScan.HoldsMessage(set))
        {
            _welcomed.TrySetResult();
        }
    }

    void TakeAnswer(HttpAnswer answer)
    {
        var now = time.GetTimestamp();
        if (answer.Status != 200 || !ActivityScan.TryReadId(answer.Body, out var id))
        {
            Fail(string.Create(CultureInfo.InvariantCulture, $"post answered {answer.Status}"));
            return;
        }

        bool isComplete;
        lock (_gate)
        {
            isComplete = _turn.Acknowledge(id, now);
        }

        Finish(isComplete);
    }

    void Finish(bool isComplete)
    {
        if (isComplete)
        {
            log.AddTurn(
                time.GetElapsedTime(_turn.StartedAt, _turn.AcknowledgedAt),
                time.GetElapsedTime(_turn.StartedAt, _turn.RepliedAt));
            pace.Free(this);
        }
    }

    void Fail(string kind)
    {
        lock (_gate)
        {
            if (_isDisposed || !_turn.IsUnderWay)
            {
                return;
            }

            _turn.GiveUp();
        }

        log.AddError(kind);
        _ = GoOnAsync();
    }

    async Task GoOnAsync()
    {
        await Task.Delay(Rest, time);
        pace.Free(this);
    }

    async Task HearToTheEndAsync(Ear ear)
    {
        await EndAsync(ear.HearAsync);
        if (!_isDisposed)
        {
            log.AddError("stream lost");
        }
    }

    async Task OpenPostingAsync(CancellationToken ct)
    {
        var posting = new PostLine(await servers.Posts.ConnectAsync(ct), TakeAnswer);
        _posting = posting;
        _ = ReopenAfterAsync(posting);
    }

    /// <summary>A server may close an idle connection: a new one takes its place.</summary>
    async Task ReopenAfterAsync(PostLine posting)
    {
        await EndAsync(posting.ReadAsync);
        posting.Dispose();
        Fail("post connection lost");
        if (!_isDisposed)
        {
            await EndAsync(() => OpenPostingAsync(CancellationToken.None));
        }
    }

    async Task EndAsync(Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (Exception lost) when (lost is SocketException or ObjectDisposedException)
        {
            // Whoever waits for it counts it by kind.
        }
        catch (WireException strange)
        {
            log.AddError(strange.Message);
        }
    }
}
