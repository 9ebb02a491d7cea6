using FamilyGuide.Load.Drills;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Clocks;

/// <summary>Steps the wall clock of a bot under families that write: is anything lost, out of order or stuck?</summary>
sealed class ClockDrill : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The bot's answers carry whole seconds, and say each for a second.</summary>
    static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(3);

    readonly ClockOptions _options;
    readonly TextWriter _output;
    readonly TimeProvider _time;
    readonly FakeClock _clock = new();
    readonly DrillBot _bot;
    readonly List<ClockFamily> _families = [];
    readonly List<string> _broken = [];

    ClockDrill(ClockOptions options, TextWriter output)
    {
        (_options, _output, _time) = (options, output, options.Terms.Time);
        _bot = new DrillBot(options.Terms with { Settings = _clock.AddTo(options.Terms.Settings) });
    }

    public static async Task<DrillReport> RunAsync(ClockOptions options, TextWriter output, CancellationToken ct)
    {
        await using var drill = new ClockDrill(options, output);
        return await drill.RunAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _clock.Dispose();
    }

    async Task<DrillReport> RunAsync(CancellationToken ct)
    {
        using var hearing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await _bot.StartAsync(ct);
        var steps = ClockStep.All(_time.GetUtcNow());
        foreach (var step in steps)
        {
            await OpenAsync(hearing.Token, ct);
            await StepUnderLoadAsync(step, ct);
            var found = await Task.WhenAll(_families.Select(family =>
                family.SpeakAsync(_time.GetUtcNow() + _clock.Offset, _options.LongestReply, ct)));
            string[] complaints = [.. found.OfType<string>().Select(complaint => $"{step.Name}: {complaint}")];
            _broken.AddRange(complaints);
            await _output.WriteLineAsync(FormattableString.Invariant(
                $"{step.Name}: {_families.Sum(family => family.Books.Acknowledged)} messages acknowledged so far, ")
                + FormattableString.Invariant($"{complaints.Length} complaints {string.Join("; ", complaints)}"));
        }

        _broken.AddRange(await Correspondent.CheckAsync([.. _families.Select(family => family.Books)], Patience, ct));
        await hearing.CancelAsync();
        return new DrillReport(
            [
                FormattableString.Invariant(
                    $"clock         {steps.Length} steps under {_families.Count} conversations, ")
                + FormattableString.Invariant($"{_families.Sum(family => family.Books.Acknowledged)} messages: ")
                + string.Join(", ", steps.Select(step => step.Name)),
            ],
            _broken);
    }

    async Task OpenAsync(CancellationToken hearing, CancellationToken ct) => _families.AddRange(
        (await Correspondent.OpenAsync(_bot.Client, _options.Conversations, _time, hearing, ct))
        .Select(family => new ClockFamily(family)));

    async Task StepUnderLoadAsync(ClockStep step, CancellationToken ct)
    {
        using var writing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var writers = _families.Select(family => family.WriteUntilAsync(writing.Token, ct)).ToArray();
        await Task.Delay(_options.Around, _time, ct);
        if (step.Restarts)
        {
            await _bot.KillAsync();
        }

        _clock.Set(step.Offset);
        if (step.Restarts)
        {
            await _bot.StartAsync(ct);
        }

        // Also long enough for summer time to begin.
        await WaitForClockAsync(ct);
        await Task.Delay(_options.Around, _time, ct);
        await writing.CancelAsync();
        await Task.WhenAll(writers);
    }

    async Task WaitForClockAsync(CancellationToken ct)
    {
        var startedAt = _time.GetTimestamp();
        while ((await _bot.Client.AskTimeAsync(ct) - _time.GetUtcNow() - _clock.Offset).Duration() > Tolerance)
        {
            if (_time.GetElapsedTime(startedAt) > Patience)
            {
                throw new WireException("the bot does not live by the faked clock: LD_PRELOAD does not work here");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), _time, ct);
        }
    }
}
