using System.Globalization;
using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Repeats;

/// <summary>Events that come several times, shuffled and at once: does each have one effect?</summary>
sealed class RepeatDrill(RepeatOptions options)
{
    /// <summary>One event in so many has its repeats side by side, so that they come in at the same moment.</summary>
    const int AtOnceOneIn = 10;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly TimeProvider _time = options.Terms.Time;

    public async Task<DrillReport> RunAsync(CancellationToken ct)
    {
        using var hearing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using var bot = new DrillBot(options.Terms);
        await bot.StartAsync(ct);
        var families = await Correspondent.OpenAsync(
            bot.Client, Math.Min(options.Conversations, options.Events), _time, hearing.Token, ct);
        var startedAt = _time.GetTimestamp();
        var posts = Shuffle();
        await PostAsync(posts, families, bot, ct);
        var found = await Correspondent.CheckAsync(families, Patience, ct);
        await hearing.CancelAsync();

        var seconds = _time.GetElapsedTime(startedAt).TotalSeconds;
        return new DrillReport(
            [
                FormattableString.Invariant(
                    $"repeats       {options.Events} events posted {posts.Length} times, {options.Parallel} at once, ")
                + FormattableString.Invariant(
                    $"in {families.Length} conversations; {options.Restarts} restarts; {seconds:F0} s ")
                + FormattableString.Invariant($"(seed {options.Terms.Seed})"),
            ],
            found);
    }

    RepeatedPost[] Shuffle()
    {
        var chance = new Chance(options.Terms.Seed);
        List<RepeatedPost> posts = [];
        for (var number = 0; number < options.Events; number++)
        {
            var (times, place) = (1 + chance.Below(options.MostTimes), chance.Share());
            var isAtOnce = number % AtOnceOneIn == 0;
            for (var time = 0; time < times; time++)
            {
                posts.Add(new(number, isAtOnce ? place : chance.Share()));
            }
        }

        return [.. posts.OrderBy(post => post.Place)];
    }

    async Task PostAsync(RepeatedPost[] posts, Correspondent[] families, DrillBot bot, CancellationToken ct)
    {
        var untilRestart = posts.Length / (options.Restarts + 1);
        var taken = -1;
        await Task.WhenAll(Enumerable.Range(0, options.Parallel).Select(async _ =>
        {
            for (var at = Next(); at < posts.Length; at = Next())
            {
                if (at > 0 && at % untilRestart == 0 && at / untilRestart <= options.Restarts)
                {
                    await bot.KillAsync();
                    await bot.StartAsync(ct);
                }

                var number = posts[at].Event;
                await families[number % families.Length].SayAsync(
                    number, number.ToString(CultureInfo.InvariantCulture), ct);
            }
        }));

        int Next()
        {
            return Interlocked.Increment(ref taken);
        }
    }
}
