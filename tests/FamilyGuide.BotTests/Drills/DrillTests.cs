using FamilyGuide.Load.Clocks;
using FamilyGuide.Load.Drills;
using FamilyGuide.Load.Growth;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Orders;
using FamilyGuide.Load.Repeats;
using FamilyGuide.Load.Restarts;

namespace FamilyGuide.BotTests.Drills;

/// <summary>
/// The drills of tests/load against the real program, small: whether a promise holds, not how fast. How long things may
/// take is asked of an idle machine, with the drills' own commands.
/// </summary>
public sealed class DrillTests(ITestOutputHelper output)
{
    /// <summary>The same random decisions each time.</summary>
    const int Seed = 20261126;

    static readonly TimeSpan HoweverLong = TimeSpan.FromMinutes(1);

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.Postgres)]
    internal async Task Messages_that_overtake_each_other_have_one_order_for_everybody(StoreProvider store) =>
        await HoldsAsync(OrderDrill.RunAsync(new(On(store)) { Conversations = 10, Messages = 20 }, None));

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.Postgres)]
    internal async Task A_message_that_comes_ten_times_has_one_effect(StoreProvider store) => await HoldsAsync(
        new RepeatDrill(new(On(store)) { Events = 400, Conversations = 20 }).RunAsync(None));

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.Postgres)]
    internal async Task What_a_killed_bot_had_still_to_say_is_said_when_it_is_back(StoreProvider store) =>
        await HoldsAsync(new RestartDrill(
            new(On(store)) { Times = 2, Conversations = 8, Longest = HoweverLong }).RunAsync(None));

    [Fact]
    public async Task A_clock_that_steps_loses_nothing_and_lets_only_good_tokens_in()
    {
        Assert.SkipWhen(FakeClock.Installed is null, "tests/run installs libfaketime.");
        await using var progress = new StringWriter();
        await HoldsAsync(ClockDrill.RunAsync(
            new(On(StoreProvider.Sqlite))
            {
                Conversations = 2,
                Around = TimeSpan.FromMilliseconds(250),
                LongestReply = HoweverLong,
            },
            progress,
            None));
    }

    [Fact]
    public async Task A_turn_is_measured_in_few_conversations_and_in_more()
    {
        var drill = new GrowthDrill(new(On(StoreProvider.Sqlite))
        {
            Sizes = [20, 60],
            Talking = 8,
            WarmUp = TimeSpan.Zero,
            Duration = TimeSpan.Zero,
            FewestTurns = 200,
            MostGrowth = double.MaxValue,
        });

        await HoldsAsync(drill.RunAsync(None));

        Assert.Equal([20, 60], drill.Points.Select(point => point.Conversations));
        Assert.All(drill.Points, point => Assert.True(point.Turns.Log.Turns > 0));
        Assert.Contains(">60</text>", GrowthPlot.Picture(drill.Points), StringComparison.Ordinal);
    }

    internal static DrillTerms On(StoreProvider store) => new(
        new(Path.Combine(AppContext.BaseDirectory, "FamilyGuide.Bot.dll")))
    {
        Provider = store,
        Postgres = new() { IsDurable = false },
        Seed = Seed,
    };

    async Task HoldsAsync(Task<DrillReport> drill)
    {
        var report = await drill;
        await using var written = new StringWriter();
        await report.WriteAsync(written);
        output.WriteLine(written.ToString());
        Assert.Empty(report.Broken);
    }
}
