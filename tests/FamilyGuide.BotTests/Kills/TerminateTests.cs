using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Kills;

namespace FamilyGuide.BotTests.Kills;

/// <summary>The real program, told to end as an update tells it, while families write to it.</summary>
public sealed class TerminateTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(StoreProvider.Sqlite, 1)]
    [InlineData(StoreProvider.Postgres, 2)]
    public async Task A_host_that_is_told_to_end_ends_well_and_loses_and_doubles_nothing(
        object provider, int hosts)
    {
        await using var report = new StringWriter();

        var ended = await TerminateDrill.RunAsync(
            new(BuiltBot.File)
            {
                Provider = (StoreProvider)provider,
                Hosts = hosts,
                Times = 2,
                Conversations = 10,
                Canaries = 10,
                Seed = 20261126,
            },
            report,
            TestContext.Current.CancellationToken);

        output.WriteLine(report.ToString());
        Assert.Empty(ended.Findings.Violations);
        Assert.All(ended.Endings, ending => Assert.Equal(0, ending.ExitCode));
        Assert.True(ended.Findings.IsClean);
    }
}
