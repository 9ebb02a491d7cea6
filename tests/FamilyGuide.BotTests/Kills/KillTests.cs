using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Kills;

namespace FamilyGuide.BotTests.Kills;

/// <summary>The real program in processes of its own, killed at random moments while families write to it.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>The same moments each time. `tests/load -- kill` takes others, and more of them.</summary>
    const int Seed = 20261123;

    [Fact]
    public Task Five_kills_lose_no_acknowledged_message_double_none_and_leave_nothing_readable() =>
        KillAsync(new(BuiltBot.File) { Times = 5 });

    [Fact]
    public Task While_one_of_two_hosts_is_dead_the_other_answers_and_nothing_is_lost_doubled_or_readable() =>
        KillAsync(new(BuiltBot.File) { Times = 3, Provider = StoreProvider.Postgres, Hosts = 2 });

    async Task KillAsync(DrillOptions options)
    {
        await using var report = new StringWriter();

        var killed = await KillDrill.RunAsync(
            options with { Conversations = 10, Canaries = 20, Seed = Seed },
            report,
            TestContext.Current.CancellationToken);

        output.WriteLine(report.ToString());
        Assert.Empty(killed.Findings.Violations);
        Assert.Empty(killed.Findings.CanaryHits);
        Assert.True(killed.Findings.IsClean);
    }
}
