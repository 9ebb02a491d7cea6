using FamilyGuide.Load.Browsers;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Drills;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Disconnects;

/// <summary>
/// Pages with Microsoft's unmodified client in a real browser, whose connections break in the middle of frames and
/// answers: does each see everything once and in order?
/// </summary>
sealed class DisconnectDrill : IAsyncDisposable
{
    /// <summary>Pages that open at once: each is a process of the browser's.</summary>
    const int OpenedAtOnce = 4;

    readonly DisconnectOptions _options;
    readonly BreakableWire _wire;
    readonly RandomBreaks _breaks;
    readonly DrillBot _bot;
    readonly DirectLineClient _client;
    readonly Chromium _chromium = new();

    DisconnectDrill(DisconnectOptions options)
    {
        var terms = options.Terms;
        _options = options;
        _breaks = new RandomBreaks(options.Disconnects, new(terms.Seed));
        _wire = new BreakableWire(terms.Time);
        _bot = new DrillBot(terms, publicUrl: _wire.Url);
        _wire.LeadsTo = _bot.Folder.Url.Port;

        // Over the wire as well, since that is the address that the bot knows; but while nothing breaks.
        _client = new DirectLineClient(new ServerAddress(_wire.Url), terms.Entrance, terms.Time);
    }

    public static async Task<DrillReport> RunAsync(DisconnectOptions options, CancellationToken ct)
    {
        await using var drill = new DisconnectDrill(options);
        return await drill.RunAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _client.Dispose();
        await _wire.DisposeAsync();
        await _bot.DisposeAsync();
    }

    async Task<DrillReport> RunAsync(CancellationToken ct)
    {
        await _bot.StartAsync(ct);
        var families = new PageFamily[_options.Pages];
        await Parallel.ForAsync(
            0,
            families.Length,
            new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce, CancellationToken = ct },
            async (index, token) =>
                families[index] = await PageFamily.OpenAsync(_chromium, _wire.Url, _client, token));
        var startedAt = _options.Terms.Time.GetTimestamp();
        _wire.Plan = _breaks;
        await Task.WhenAll(families.Select(family => family.TalkUntilAsync(() => _breaks.IsOver, ct)));
        _wire.Plan = null;

        List<string> broken = [];
        foreach (var family in families)
        {
            broken.AddRange((await family.CheckAsync(ct)).Select(violation => violation.ToString()));
            await family.DisposeAsync();
        }

        var seconds = _options.Terms.Time.GetElapsedTime(startedAt).TotalSeconds;
        return new DrillReport(
            [
                FormattableString.Invariant(
                    $"disconnects   {_breaks.Streams} streams and {_breaks.Calls} connections with calls broken under ")
                + FormattableString.Invariant(
                    $"{families.Length} pages, {families.Sum(family => family.Said)} messages, {seconds:F0} s ")
                + FormattableString.Invariant($"(seed {_options.Terms.Seed})"),
            ],
            broken);
    }
}
