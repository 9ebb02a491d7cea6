namespace FamilyGuide.Load.Turns;

/// <summary>Drives running hosts with conversations for some seconds and measures it.</summary>
static class TurnRun
{
    /// <summary>Conversations opened at once: more would only queue in the host.</summary>
    public const int OpenedAtOnce = 16;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How much longer than asked it is measured when there were too few turns.</summary>
    static readonly TimeSpan LongestMore = TimeSpan.FromSeconds(60);

    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    public static async Task<TurnReport> RunAsync(TurnOptions options, TimeProvider time, CancellationToken ct)
    {
        var log = new TurnLog();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var pace = options.Rate is { } rate ? new OpenLoop(rate, time) : (IPace)new ClosedLoop();
        var families = new Family[options.Conversations];
        Families[] openings =
        [
            .. Enumerable.Range(0, options.Servers.Count).Select(host => Open(options, host, log, time)),
        ];
        try
        {
            await Parallel.ForAsync(
                0,
                families.Length,
                new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce, CancellationToken = ct },
                async (index, token) =>
                    families[index] = await openings[index % openings.Length].WelcomeAsync(pace, token));
            Array.ForEach(families, pace.Free);
            var asking = pace is OpenLoop loop ? loop.RunAsync(stop.Token) : Task.CompletedTask;
            var watching = WatchAsync(families, time, stop.Token);

            await Task.Delay(options.WarmUp, time, ct);
            var report = await MeasureAsync(log, options, time, ct);

            await stop.CancelAsync();
            await Task.WhenAll(asking, watching).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return report;
        }
        finally
        {
            Array.ForEach(families, family => family?.Dispose());
            Array.ForEach(openings, opening => opening.Dispose());
        }
    }

    /// <summary>Measures what is under way for the options' duration, and until there were enough turns.</summary>
    public static async Task<TurnReport> MeasureAsync(
        TurnLog log,
        TurnOptions options,
        TimeProvider time,
        CancellationToken ct)
    {
        var processes = new MeasuredProcesses(options);
        var before = processes.Cpu();
        var driverBefore = Environment.CpuUsage.TotalTime;
        var startedAt = time.GetTimestamp();
        log.IsMeasuring = true;
        await Task.Delay(options.Duration, time, ct);
        while (log.Turns < options.FewestTurns && time.GetElapsedTime(startedAt) < options.Duration + LongestMore)
        {
            await Task.Delay(BetweenLooks, time, ct);
        }

        log.IsMeasuring = false;
        var elapsed = time.GetElapsedTime(startedAt);
        var after = processes.Cpu();
        return new TurnReport(log, elapsed, Environment.CpuUsage.TotalTime - driverBefore)
        {
            ServerCpu = after.Hosts - before.Hosts,
            DatabaseCpu = after.Database - before.Database,
            ServerMemory = processes.Memory(),
        };
    }

    static Families Open(TurnOptions options, int host, TurnLog log, TimeProvider time)
    {
        var hears = options.Servers[host];
        var posts = options.IsAcross ? options.Servers[(host + 1) % options.Servers.Count] : hears;
        return new Families(hears, posts, options.Entrance, log, time);
    }

    static async Task WatchAsync(Family[] families, TimeProvider time, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250), time);
        while (await timer.WaitForNextTickAsync(ct))
        {
            Array.ForEach(families, family => family.GiveUpAfter(Patience));
        }
    }
}
