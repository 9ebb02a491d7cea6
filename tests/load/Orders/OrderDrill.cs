using System.Globalization;
using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Orders;

/// <summary>Families whose messages overtake each other on their way: is anything kept or heard out of order?</summary>
static class OrderDrill
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<DrillReport> RunAsync(OrderOptions options, CancellationToken ct)
    {
        var (terms, time) = (options.Terms, options.Terms.Time);
        using var hearing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using var bot = new DrillBot(terms);
        await bot.StartAsync(ct);
        var families = await Correspondent.OpenAsync(
            bot.Client, options.Conversations, time, hearing.Token, ct);
        var startedAt = time.GetTimestamp();
        await Task.WhenAll(families.Select((family, index) =>
            WriteAsync(family, new(terms.Seed + index), options, ct)));
        var found = await Correspondent.CheckAsync(families, Patience, ct);
        await hearing.CancelAsync();
        var seconds = time.GetElapsedTime(startedAt).TotalSeconds;
        return new DrillReport(
            [
                FormattableString.Invariant(
                    $"order         {families.Sum(family => family.Acknowledged)} messages in {families.Length} ")
                + FormattableString.Invariant(
                    $"conversations, {options.UnderWay} of each under way, {seconds:F0} s (seed {terms.Seed})"),
            ],
            found);
    }

    static Task WriteAsync(Correspondent family, Chance chance, OrderOptions options, CancellationToken ct)
    {
        var written = 0;
        return Task.WhenAll(Enumerable.Range(0, options.UnderWay).Select(async _ =>
        {
            for (var number = Next(); number <= options.Messages; number = Next())
            {
                await Task.Delay(chance.UpTo(options.LongestDelay), options.Terms.Time, ct);
                await family.SayAsync(number, number.ToString(CultureInfo.InvariantCulture), ct);
                await Task.Delay(chance.UpTo(options.LongestDelay), options.Terms.Time, ct);
            }
        }));

        int Next()
        {
            return Interlocked.Increment(ref written);
        }
    }
}
