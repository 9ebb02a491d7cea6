using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Restarts;

/// <summary>
/// Kills a bot that has replies kept which nobody heard and messages accepted which nobody answered, and times how
/// long families wait for both.
/// </summary>
sealed class RestartDrill(RestartOptions options)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly TimeProvider _time = options.Terms.Time;
    readonly Durations _delivered = new();
    readonly Durations _answered = new();
    readonly List<string> _broken = [];

    int _unanswered;

    public async Task<DrillReport> RunAsync(CancellationToken ct)
    {
        await using var bot = new DrillBot(options.Terms);
        await bot.StartAsync(ct);
        var families = await OpenAsync(bot.Client, ct);
        for (var round = 1; round <= options.Times; round++)
        {
            await RunAsync(round, bot, families, ct);
        }

        await CheckAsync(families, ct);
        return new DrillReport(
            [
                FormattableString.Invariant(
                    $"restarts      {options.Times} under {families.Length} families, ")
                + FormattableString.Invariant(
                    $"{families.Sum(family => family.Acknowledged)} messages, {_unanswered} unanswered when killed"),
                $"kept replies  heard after {_delivered}, from process start",
                $"unanswered    answered after {_answered}",
            ],
            _broken);
    }

    /// <summary>Nobody hears: what is said from now on stays undelivered.</summary>
    async Task<Correspondent[]> OpenAsync(DirectLineClient client, CancellationToken ct)
    {
        using var hearing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var families = await Correspondent.OpenAsync(client, options.Conversations, _time, hearing.Token, ct);
        await hearing.CancelAsync();
        return families;
    }

    async Task RunAsync(int round, DrillBot bot, Correspondent[] families, CancellationToken ct)
    {
        var kept = await Task.WhenAll(families.Select(family => SayAndWaitAsync(family, round, ct)));
        var accepted = await Task.WhenAll(families.Select(family => SayBurstAsync(family, round, ct)));
        var killedAt = _time.GetUtcNow();
        await bot.KillAsync();

        using var hearing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var starting = bot.StartAsync(ct);
        var hearings = families.Select(family => family.HearAsync(hearing.Token)).ToArray();
        await Task.WhenAll(families.Select(async (family, index) =>
        {
            var isHeard = await family.WaitForReplyAsync(kept[index], Patience, ct);
            Note(isHeard, _delivered, bot, $"restart {round}: a kept reply was not heard");
            foreach (var id in accepted[index])
            {
                isHeard = isHeard && await family.WaitForReplyAsync(id, Patience, ct);
            }

            Note(isHeard, _answered, bot, $"restart {round}: an accepted message was not answered");
        }));
        await starting;
        var late = await Task.WhenAll(families.Select(family => family.CountRepliesAsync(killedAt, ct)));
        _unanswered += late.Sum();
        await hearing.CancelAsync();
        await Task.WhenAll(hearings).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    static async Task<string> SayAndWaitAsync(Correspondent family, int round, CancellationToken ct)
    {
        var id = await family.SayAsync(round, FormattableString.Invariant($"kept-{round}"), ct);
        await family.WaitUntilAnsweredAsync(id, ct);
        return id;
    }

    Task<string[]> SayBurstAsync(Correspondent family, int round, CancellationToken ct) => Task.WhenAll(
        Enumerable.Range(0, options.Burst).Select(number =>
            family.SayAsync(number, FormattableString.Invariant($"accepted-{round}-{number}"), ct)));

    void Note(bool isHeard, Durations durations, DrillBot bot, string complaint)
    {
        var elapsed = _time.GetElapsedTime(bot.StartedAt);
        lock (_broken)
        {
            durations.Add(elapsed);
            if (!isHeard || elapsed > options.Longest)
            {
                _broken.Add(FormattableString.Invariant($"{complaint} within {elapsed.TotalSeconds:F1} s"));
            }
        }
    }

    async Task CheckAsync(Correspondent[] families, CancellationToken ct)
    {
        if (_unanswered == 0)
        {
            _broken.Add("nothing was unanswered at any kill: nothing was tried; raise --burst");
        }

        using var hearing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        foreach (var family in families)
        {
            _ = family.HearAsync(hearing.Token);
        }

        _broken.AddRange(await Correspondent.CheckAsync(families, Patience, ct));

        await hearing.CancelAsync();
    }
}
