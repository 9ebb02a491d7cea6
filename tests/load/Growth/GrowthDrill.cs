using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Drills;
using FamilyGuide.Load.Turns;

namespace FamilyGuide.Load.Growth;

/// <summary>Fills a bot with conversations and measures, at some sizes, what a turn costs in those it has.</summary>
sealed class GrowthDrill(GrowthOptions options)
{
    const double BytesInMegabyte = 1024 * 1024;

    readonly TimeProvider _time = options.Terms.Time;
    readonly List<Opened> _stored = [];
    readonly List<GrowthPoint> _points = [];

    public IReadOnlyList<GrowthPoint> Points => _points;

    public async Task<DrillReport> RunAsync(CancellationToken ct)
    {
        await using var bot = new DrillBot(options.Terms);
        await bot.StartAsync(ct);
        List<string> broken = [];
        foreach (var size in options.Sizes)
        {
            var perSecond = await FillAsync(bot.Client, size, ct);
            var report = await MeasureAsync(bot, ct);
            broken.AddRange(report.Log.Errors.Select(error =>
                FormattableString.Invariant($"with {size} conversations: {error.Value} times {error.Key}")));
            if (report.Log.Turns < options.FewestTurns)
            {
                broken.Add(FormattableString.Invariant(
                    $"with {size} conversations: only {report.Log.Turns} turns, too few to say what one costs"));
            }

            _points.Add(new GrowthPoint(size, perSecond, MegabytesOf(bot), report));
        }

        var growth = _points[^1].CpuMilliseconds / _points[0].CpuMilliseconds;
        if (!(growth <= options.MostGrowth))
        {
            broken.Add(FormattableString.Invariant(
                $"a turn costs {growth:F2} times as much with {_points[^1].Conversations} conversations"));
        }

        return new DrillReport([.. GrowthPlot.Lines(_points)], broken);
    }

    /// <returns>Conversations a second.</returns>
    /// <returns>Null when a server keeps the data: its files are not the bot's to count.</returns>
    static double? MegabytesOf(DrillBot bot) => bot.DatabaseProcessId is null
        ? Directory.GetFiles(bot.Folder.Data, "*.db*").Sum(file => new FileInfo(file).Length) / BytesInMegabyte
        : null;

    async Task<double> FillAsync(DirectLineClient client, int size, CancellationToken ct)
    {
        var (startedAt, missing) = (_time.GetTimestamp(), size - _stored.Count);
        await Parallel.ForAsync(
            0,
            missing,
            new ParallelOptions { MaxDegreeOfParallelism = TurnRun.OpenedAtOnce, CancellationToken = ct },
            async (_, token) =>
            {
                var opened = await client.OpenAsync(token);
                lock (_stored)
                {
                    _stored.Add(opened);
                }
            });
        return missing / _time.GetElapsedTime(startedAt).TotalSeconds;
    }

    /// <summary>Talks in conversations of every age, so that what they need is spread over the whole store.</summary>
    async Task<TurnReport> MeasureAsync(DrillBot bot, CancellationToken ct)
    {
        var log = new TurnLog();
        var talking = Math.Min(options.Talking, _stored.Count);
        var families = new List<Family>();
        using var opening = new Families(bot.Server, bot.Server, options.Terms.Entrance, log, _time);
        try
        {
            for (var index = 0; index < talking; index++)
            {
                var known = _stored[(int)((long)index * _stored.Count / talking)];
                families.Add(await opening.ReturnAsync(known, new ClosedLoop(), ct));
            }

            families.ForEach(family => family.Ask());
            await Task.Delay(options.WarmUp, _time, ct);
            return await TurnRun.MeasureAsync(
                log,
                new TurnOptions([bot.Server], options.Terms.Entrance, talking, options.Duration)
                {
                    FewestTurns = options.FewestTurns,
                    ProcessIds = [bot.ProcessId],
                    DatabaseProcessId = bot.DatabaseProcessId,
                },
                _time,
                ct);
        }
        finally
        {
            families.ForEach(family => family.Dispose());
        }
    }
}
