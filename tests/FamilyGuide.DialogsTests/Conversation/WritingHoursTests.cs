using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.DialogsTests.Conversation;

/// <summary>When we may write first: never unless somebody said so, and by their clock.</summary>
public sealed class WritingHoursTests
{
    [Theory]
    [InlineData("2026-11-27T06:59:00Z", 1)]
    [InlineData("2026-11-27T07:00:00Z", 0)]
    [InlineData("2026-11-27T18:59:00Z", 0)]
    [InlineData("2026-11-27T19:00:00Z", 12 * 60)]
    [InlineData("2026-07-01T06:00:00Z", 0)]
    [InlineData("2026-07-01T18:00:00Z", 12 * 60)]
    public void From_eight_to_eight_means_their_clock_in_winter_and_summer(string now, int minutes) =>
        Assert.Equal(
            TimeSpan.FromMinutes(minutes),
            WritingHours.Parse("8-20 Europe/Stockholm")!.WaitAt(DateTimeOffset.Parse(
                now, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void At_any_time_is_at_any_time()
    {
        var always = WritingHours.Parse("0-24 America/New_York")!;

        Assert.All(Enumerable.Range(0, 24), hour =>
            Assert.Equal(TimeSpan.Zero, always.WaitAt(DateTimeOffset.UnixEpoch.AddHours(hour))));
        Assert.Equal(always, WritingHours.Parse(always.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("never Europe/Stockholm")]
    [InlineData("20-8 Europe/Stockholm")]
    [InlineData("8-25 Europe/Stockholm")]
    [InlineData("-8-20 Europe/Stockholm")]
    [InlineData("8-20 Nowhere/At_All")]
    [InlineData("8-20")]
    [InlineData("{\"service\":\"https://example.org\"}")]
    public void What_nobody_can_read_allows_nothing(string? text) => Assert.Null(WritingHours.Parse(text));
}
