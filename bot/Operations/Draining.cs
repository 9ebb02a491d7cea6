namespace FamilyGuide.Bot.Operations;

/// <summary>The way out: nobody new comes in, and those who are in are served.</summary>
/// <remarks>
/// A proxy that is refused a connection shows families an error of its own; one that gets 503 with Retry-After asks
/// again, or asks another machine. So the listeners answer on for a moment, also when there is nothing left to do.
/// </remarks>
sealed class Draining : IHostedLifecycleService, IDisposable
{
    /// <summary>Longer than a proxy takes to notice.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    /// <summary>
    /// From then on the listeners close. Who is still in is served on, which is enough for a conversation that has been
    /// waiting for its turn to begin.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    /// <summary>When everything that still hangs is cut off.</summary>
    public static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(20);

    /// <summary>
    /// When the process ends whatever happens: before the 25 s after which a supervisor may use force.
    /// </summary>
    public static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(23);

    readonly TimeProvider _clock;
    readonly Lock _lock = new();
    readonly TaskCompletionSource _everybodyLeft = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly CancellationTokenRegistration _atStop;

    int _inside;
    bool _hasBegun;

    public Draining(TimeProvider clock, IHostApplicationLifetime lifetime)
    {
        _clock = clock;
        _atStop = lifetime.ApplicationStopping.Register(Begin);
    }

    /// <returns>False when the program is on its way out; else the caller must leave again.</returns>
    public bool TryEnter()
    {
        lock (_lock)
        {
            _inside += _hasBegun ? 0 : 1;
            return !_hasBegun;
        }
    }

    public void Leave()
    {
        lock (_lock)
        {
            _inside--;
            SeeWhetherEmpty();
        }
    }

    /// <summary>Comes before anything is stopped, the listeners too.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        Begin();
        using var patience = new CancellationTokenSource(Longest, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await Task.Delay(Shortest, _clock, either.Token);
            await _everybodyLeft.Task.WaitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Somebody hangs: the server gives them until its own end.
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _atStop.Dispose();

    void Begin()
    {
        lock (_lock)
        {
            _hasBegun = true;
            SeeWhetherEmpty();
        }
    }

    void SeeWhetherEmpty()
    {
        if (_hasBegun && _inside == 0)
        {
            _everybodyLeft.TrySetResult();
        }
    }
}
