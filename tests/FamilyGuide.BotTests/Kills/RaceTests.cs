using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Races;

namespace FamilyGuide.BotTests.Kills;

/// <summary>One conversation that is written to from many places at once.</summary>
public sealed class RaceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(StoreProvider.Sqlite, 1)]
    [InlineData(StoreProvider.Postgres, 2)]
    public async Task A_hundred_messages_at_once_are_answered_as_if_they_had_come_one_after_another(
        object provider, int hosts)
    {
        await using var report = new StringWriter();

        var violations = await RaceDrill.RunAsync(
            new(BuiltBot.File) { Provider = (StoreProvider)provider, Hosts = hosts },
            report,
            TestContext.Current.CancellationToken);

        output.WriteLine(report.ToString());
        Assert.Empty(violations);
    }
}
