using FamilyGuide.Load.Disks;
using FamilyGuide.Load.Hosts;

namespace FamilyGuide.BotTests.Drills;

/// <summary>A real disk of its own under the real program, taken away and given back. Only root can mount it.</summary>
public sealed class DiskTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(DiskTrouble.Full)]
    [InlineData(DiskTrouble.ReadOnly)]
    [InlineData(DiskTrouble.Busy)]
    internal async Task A_disk_in_trouble_costs_no_acknowledged_message(DiskTrouble trouble)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can mount a disk.");

        var report = await DiskDrill.RunAsync(
            new(DrillTests.On(StoreProvider.Sqlite), trouble)
            {
                Conversations = 5,
                Lasts = TimeSpan.FromSeconds(2),
                LongestRecovery = TimeSpan.FromMinutes(1),
            },
            TestContext.Current.CancellationToken);

        await using var written = new StringWriter();
        await report.WriteAsync(written);
        output.WriteLine(written.ToString());
        Assert.Empty(report.Broken);
    }
}
