using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FamilyGuide.Load.Canaries;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Starts;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Kills;

/// <summary>Kills a real bot again and again under families that keep writing, then compares the books.</summary>
sealed class KillDrill : IDisposable
{
    /// <summary>One kill in so many comes during the start, while the bot repairs what the last kill broke.</summary>
    const int DuringStartOneIn = 10;

    /// <summary>Rounds of the script without a kill, to learn how many replies are usual.</summary>
    const int LessonRounds = 3;

    readonly KillOptions _options;
    readonly TextWriter _output;
    readonly BotFolder _folder;
    readonly ServerAddress _server;
    readonly DirectLineClient _client;
    readonly ImmutableArray<string> _canaries;
    readonly DrillScript _script;
    readonly ReplyCounts _usual = new();
    readonly Ledger _ledger;
    readonly Random _random;

    [SuppressMessage("Security", "CA5394", Justification = "The moment of a kill needs no secrecy, but a seed.")]
    KillDrill(KillOptions options, TextWriter output)
    {
        (_options, _output) = (options, output);
        _folder = new BotFolder(options.Data);
        _server = new ServerAddress(_folder.Url);
        _client = new DirectLineClient(_server, options.Entrance, options.Time);
        _canaries = CanaryTexts.Create(options.Canaries);
        _script = new DrillScript(_canaries);
        _ledger = new Ledger { Usual = options.ComparesReplyCounts ? _usual : null };
        _random = new Random(options.Seed);
    }

    /// <summary>Runs a whole drill; progress and findings go to the output, the findings into the report too.</summary>
    public static async Task<KillReport> RunAsync(KillOptions options, TextWriter output, CancellationToken ct)
    {
        using var drill = new KillDrill(options, output);
        var report = await drill.RunAsync(ct);
        await report.WriteAsync(output);
        return report;
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    async Task<KillReport> RunAsync(CancellationToken ct)
    {
        using var hearing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var writing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var bot = await StartAsync(ct);
        try
        {
            await LearnAsync(ct);
            var families = await OpenAsync(hearing.Token, ct);
            var writers = families.Select(family => family.WriteUntilAsync(writing.Token, ct)).ToArray();
            for (var kill = 1; kill <= _options.Times; kill++)
            {
                bot = await KillAndStartAsync(bot, kill, ct);
            }

            await Task.Delay(_options.LongestLife, _options.Time, ct);
            await writing.CancelAsync();
            await Task.WhenAll(writers);
            var violations = _ledger.Check(await ReadHistoriesAsync(families, ct));
            await hearing.CancelAsync();
            await bot.KillAsync(ct);
            return await ReportAsync(families, violations, ct);
        }
        finally
        {
            await hearing.CancelAsync();
            await bot.DisposeAsync();
        }
    }

    async Task<BotProcess> StartAsync(CancellationToken ct)
    {
        var bot = BotProcess.Start(_options.Bot, _folder);
        await StartRun.WaitUntilHealthyAsync(bot, _server, _options.Time, ct);
        return bot;
    }

    /// <summary>One family goes through the script undisturbed; it also takes every canary at least once.</summary>
    async Task LearnAsync(CancellationToken ct)
    {
        using var hearing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var books = new Ledger();
        var teacher = await OpenOneAsync(books, hearing.Token, ct);
        var steps = Math.Max(LessonRounds * DrillScript.Length, _canaries.Length * 3);
        for (var step = 0; step < steps; step++)
        {
            if (!await teacher.WriteAsync(step, ct))
            {
                throw new WireException($"before the first kill, no reply to: {teacher.Ledger.Posts[^1].Text}");
            }
        }

        var history = await _client.ReadHistoryAsync(teacher.Opened, ct);
        await hearing.CancelAsync();
        foreach (var post in teacher.Ledger.Posts)
        {
            _usual.Learn(post.Step, history.Count(activity => activity.IsMessage && activity.ReplyToId == post.Id));
        }
    }

    async Task<DrillFamily[]> OpenAsync(CancellationToken hearing, CancellationToken ct)
    {
        var families = new DrillFamily[_options.Conversations];
        for (var index = 0; index < families.Length; index++)
        {
            families[index] = await OpenOneAsync(_ledger, hearing, ct);
        }

        return families;
    }

    async Task<DrillFamily> OpenOneAsync(Ledger ledger, CancellationToken hearing, CancellationToken ct)
    {
        var opened = await _client.OpenAsync(ct);
        var family = new DrillFamily(_client, opened, ledger.Open(opened.ConversationId), _script, _options.Time);
        _ = family.HearAsync(hearing);
        await family.WaitForWelcomeAsync(ct);
        return family;
    }

    async Task<BotProcess> KillAndStartAsync(BotProcess bot, int kill, CancellationToken ct)
    {
        await LiveAsync(ct);
        await bot.DisposeAsync();
        if (kill % DuringStartOneIn == 0)
        {
            await using var halfStarted = BotProcess.Start(_options.Bot, _folder);
            await LiveAsync(ct);
        }

        var next = await StartAsync(ct);
        await _output.WriteLineAsync(FormattableString.Invariant(
            $"kill {kill}/{_options.Times}: {_ledger.Acknowledged} messages acknowledged so far"));
        return next;
    }

    [SuppressMessage("Security", "CA5394", Justification = "The moment of a kill needs no secrecy, but a seed.")]
    Task LiveAsync(CancellationToken ct)
    {
        var spread = _options.LongestLife - _options.ShortestLife;
        return Task.Delay(_options.ShortestLife + (spread * _random.NextDouble()), _options.Time, ct);
    }

    async Task<Dictionary<string, IReadOnlyList<Activity>>> ReadHistoriesAsync(
        DrillFamily[] families,
        CancellationToken ct)
    {
        var histories = new Dictionary<string, IReadOnlyList<Activity>>(StringComparer.Ordinal);
        foreach (var family in families)
        {
            var history = await _client.ReadHistoryAsync(family.Opened, ct);
            await family.CatchUpAsync(history, ct);
            histories.Add(family.Opened.ConversationId, history);
        }

        return histories;
    }

    async Task<KillReport> ReportAsync(
        DrillFamily[] families,
        IReadOnlyList<Violation> violations,
        CancellationToken ct)
    {
        var scan = new CanaryScan(_canaries);
        List<CanaryHit> hits = [];
        foreach (var place in (string[])[_folder.Data, _folder.Printed, _folder.Temporary])
        {
            hits.AddRange(await scan.SearchAsync(place, ct));
        }

        _folder.IsKept = violations.Count > 0 || hits.Count > 0;
        if (_folder.IsKept)
        {
            await File.WriteAllLinesAsync(Path.Combine(_folder.Root, "canaries.txt"), _canaries, ct);
        }

        return new KillReport(
            _options.Times,
            _options.Seed,
            _ledger.Acknowledged,
            families.Sum(family => family.Repeated),
            _ledger.Replays,
            violations,
            hits,
            _folder.IsKept ? _folder.Root : null);
    }
}
