using FamilyGuide.Load.Kills;

namespace FamilyGuide.BotTests.Kills;

/// <summary>The real program in a process of its own, killed at random moments while families write to it.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>The same moments each time. `tests/load -- kill` takes others, and more of them.</summary>
    const int Seed = 20261123;

    [Fact]
    public async Task Twenty_kills_lose_no_acknowledged_message_double_none_and_leave_nothing_readable()
    {
        await using var report = new StringWriter();
        var bot = new FileInfo(Path.Combine(AppContext.BaseDirectory, "FamilyGuide.Bot.dll"));

        var killed = await KillDrill.RunAsync(
            new(bot) { Times = 20, Conversations = 20, Canaries = 50, Seed = Seed },
            report,
            TestContext.Current.CancellationToken);

        output.WriteLine(report.ToString());
        Assert.Empty(killed.Findings.Violations);
        Assert.Empty(killed.Findings.CanaryHits);
        Assert.True(killed.Findings.IsClean);
    }
}
