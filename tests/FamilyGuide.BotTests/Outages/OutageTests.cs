using FamilyGuide.BotTests.Kills;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Outages;

namespace FamilyGuide.BotTests.Outages;

/// <summary>Two real hosts whose PostgreSQL goes away while families write to them.</summary>
public sealed class OutageTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(OutageKind.Stop)]
    [InlineData(OutageKind.Kill)]
    [InlineData(OutageKind.Pause)]
    [InlineData(OutageKind.Connections)]
    [InlineData(OutageKind.Failover)]
    public async Task While_the_database_is_away_nothing_is_acknowledged_and_everybody_can_read_the_emergency_numbers(
        object how)
    {
        await using var report = new StringWriter();

        var broken = await OutageDrill.RunAsync(
            new(new(BuiltBot.File) { Times = 1, Conversations = 6, Canaries = 10 })
            {
                Provider = StoreProvider.Postgres,
                Hosts = 2,
                How = (OutageKind)how,
                Length = TimeSpan.FromSeconds(2),
                BetweenTries = TimeSpan.FromMilliseconds(100),
                Seed = 20261126,
            },
            report,
            TestContext.Current.CancellationToken);

        output.WriteLine(report.ToString());
        Assert.Empty(broken.Findings.Violations);
        Assert.True(broken.Findings.IsClean);
        Assert.Equal(0, broken.Emergency.Failures);
        Assert.True(broken.Emergency.Looks > 0);
    }
}
