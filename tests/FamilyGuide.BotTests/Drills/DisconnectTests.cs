using FamilyGuide.Load.Browsers;
using FamilyGuide.Load.Disconnects;
using FamilyGuide.Load.Hosts;

namespace FamilyGuide.BotTests.Drills;

/// <summary>Microsoft's unmodified client at the real program, over a network that breaks in mid-word.</summary>
public sealed class DisconnectTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Sixty_streams_broken_in_mid_frame_lose_nothing_repeat_nothing_and_turn_nothing_around()
    {
        Assert.SkipUnless(Chromium.IsInstalled, Chromium.WhereItShouldBe);

        var report = await DisconnectDrill.RunAsync(
            new(DrillTests.On(StoreProvider.Sqlite)) { Disconnects = 60, Pages = 3 },
            TestContext.Current.CancellationToken);

        await using var written = new StringWriter();
        await report.WriteAsync(written);
        output.WriteLine(written.ToString());
        Assert.Empty(report.Broken);
    }
}
