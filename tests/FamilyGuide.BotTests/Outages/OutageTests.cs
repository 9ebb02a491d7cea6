using System.Collections.Immutable;
using FamilyGuide.BotTests.Kills;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Outages;

namespace FamilyGuide.BotTests.Outages;

/// <summary>Two real hosts whose PostgreSQL goes away while families write to them.</summary>
public sealed class OutageTests(ITestOutputHelper output)
{
    /// <summary>All there are, one after the other: a host that has come back once comes back again.</summary>
    static readonly ImmutableArray<OutageKind> Kinds = [.. Enum.GetValues<OutageKind>()];

    [Fact]
    public async Task While_the_database_is_away_nothing_is_acknowledged_and_everybody_can_read_the_emergency_numbers()
    {
        await using var report = new StringWriter();

        var broken = await OutageDrill.RunAsync(
            new(new(BuiltBot.File) { Times = Kinds.Length, Conversations = 6, Canaries = 10 })
            {
                Provider = StoreProvider.Postgres,
                Hosts = 2,
                How = Kinds,
                Length = TimeSpan.FromSeconds(2),
                BetweenTries = TimeSpan.FromMilliseconds(100),
                Seed = 20261126,
            },
            report,
            TestContext.Current.CancellationToken);

        output.WriteLine(report.ToString());
        Assert.Equal(Kinds.Length, broken.Recoveries.Count);
        Assert.Empty(broken.Findings.Violations);
        Assert.True(broken.Findings.IsClean);
        Assert.Equal(0, broken.Emergency.Failures);
        Assert.True(broken.Emergency.Looks > 0);
    }
}
