using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.BotTests.Upkeep;

public class RetentionClockTests
{
    static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void The_first_time_is_believed() =>
        Assert.Equal(Noon, RetentionClock.After(null, Noon, TimeSpan.Zero).Now);

    [Fact]
    public void It_follows_a_clock_that_goes_as_the_program_lives()
    {
        var clock = RetentionClock.After(At(Noon), Noon + Hour, Hour);

        Assert.Equal((Noon + Hour, false), (clock.Now, clock.IsInDoubt));
    }

    [Fact]
    public void A_restart_or_another_machine_in_between_is_no_doubt()
    {
        var clock = RetentionClock.After(At(Noon), Noon + Hour + Hour, TimeSpan.Zero);

        Assert.Equal((Noon + Hour + Hour, false), (clock.Now, clock.IsInDoubt));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(3650)]
    public void A_jump_ahead_is_not_followed(int days)
    {
        var clock = RetentionClock.After(At(Noon), Noon.AddDays(days), Hour);

        Assert.Equal((Noon + Hour, true), (clock.Now, clock.IsInDoubt));
    }

    [Fact]
    public void A_jump_that_is_put_right_leaves_nothing_behind()
    {
        var doubting = RetentionClock.After(At(Noon), Noon.AddDays(31), Hour);

        var clock = RetentionClock.After(doubting, Noon + (2 * Hour), Hour);

        Assert.Equal((Noon + (2 * Hour), false), (clock.Now, clock.IsInDoubt));
    }

    [Fact]
    public void A_clock_that_is_set_back_does_not_turn_the_time_back()
    {
        var clock = RetentionClock.After(At(Noon), Noon.AddDays(-1), Hour);

        Assert.Equal((Noon, false), (clock.Now, clock.IsInDoubt));
    }

    [Fact]
    public void After_a_day_a_jump_is_believed()
    {
        var clock = RetentionClock.After(null, Noon, TimeSpan.Zero);
        for (var hour = 1; hour < 24; hour++)
        {
            clock = RetentionClock.After(clock, Noon.AddDays(10) + (hour * Hour), Hour);
            Assert.Equal((Noon + (hour * Hour), true), (clock.Now, clock.IsInDoubt));
        }

        clock = RetentionClock.After(clock, Noon.AddDays(11), Hour);
        Assert.Equal((Noon.AddDays(11), false), (clock.Now, clock.IsInDoubt));
    }

    [Fact]
    public void It_is_the_same_after_it_was_written_down()
    {
        var clock = RetentionClock.After(At(Noon), Noon.AddDays(31), Hour);

        Assert.Equal(clock, RetentionClock.Read(new("retention-clock", Noon, clock.ToJson())));
    }

    static RetentionClock At(DateTimeOffset time) => RetentionClock.After(null, time, TimeSpan.Zero);
}
