using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Starts;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Hosts;

/// <summary>One host of an installation: always at the same address, one process after another.</summary>
sealed class BotHost(FileInfo bot, BotFolder folder, Entrance entrance, TimeProvider time) : IAsyncDisposable
{
    /// <summary>A supervisor has long lost its patience.</summary>
    static readonly TimeSpan LongestEnding = TimeSpan.FromSeconds(60);

    BotProcess? _process;

    public BotFolder Folder => folder;

    public ServerAddress Server { get; } = new(folder.Url);

    public DirectLineClient Client { get; } = new(new ServerAddress(folder.Url), entrance, time);

    public int? ProcessId => _process?.Id;

    /// <summary>Starts the process and returns without a look whether it serves.</summary>
    public void Launch() => _process = BotProcess.Start(bot, folder);

    /// <summary>Starts and waits until <c>/health</c> answers 200.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        Launch();
        await StartRun.WaitUntilHealthyAsync(_process!, Server, time, ct);
    }

    /// <summary>kill -9; the process is gone when this returns.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            await process.DisposeAsync();
            _process = null;
        }
    }

    /// <summary>SIGTERM.</summary>
    /// <returns>The exit code and how long the end took; no code if it had to be killed in the end.</returns>
    public async Task<HostEnding> TerminateAsync(CancellationToken ct)
    {
        var startedAt = time.GetTimestamp();
        int? exitCode = null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(LongestEnding);
        try
        {
            exitCode = _process is { } process ? await process.TerminateAsync(patience.Token) : null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Told by the missing code.
        }

        var took = time.GetElapsedTime(startedAt);
        await KillAsync();
        return new HostEnding(exitCode, took);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Client.Dispose();
        folder.Dispose();
    }
}
