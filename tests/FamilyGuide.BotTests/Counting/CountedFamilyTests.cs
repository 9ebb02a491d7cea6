using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.BotTests.Counting;

/// <summary>A family counts once a week, whatever it does, and what is counted is not theirs.</summary>
public class CountedFamilyTests
{
    static readonly DateOnly Week = new(2026, 11, 23);

    static readonly TurnToCount Turn = new(
        Week, IsFromFamily: true, [], "sv", Country: null, Handoff: null, News: null, WasPromised: false);

    [Fact]
    public void A_question_counts_once_a_week_with_its_language_and_country()
    {
        var asks = Turn with { Decisions = [Decision.Answer], Country = "SE" };

        var (afterFirst, first) = CountedFamily.New.Count(asks);
        var (afterSecond, second) = afterFirst.Count(asks);
        var (_, nextWeek) = afterSecond.Count(asks with { Week = Week.AddDays(7) });

        Assert.Equal(
            [Measure.Asked, Measure.Language, Measure.Country, Measure.Answered],
            first.Select(count => count.Measure));
        Assert.Empty(second);
        Assert.Equal(4, nextWeek.Count);
        Assert.All(nextWeek, count => Assert.Equal(Week.AddDays(7), count.Week));
    }

    [Fact]
    public void What_has_no_answer_counts_beside_what_has_one()
    {
        var answered = CountedFamily.New.Count(Turn with { Decisions = [Decision.Answer] }).After;

        var counts = answered.Count(Turn with { Decisions = [Decision.Unknown] }).Counts;

        Assert.Equal([new(Week, Measure.Unanswered)], counts);
    }

    [Theory]
    [InlineData(Decision.Smalltalk, true)]
    [InlineData(Decision.Clarify, true)]
    [InlineData(Decision.Answer, false)]
    public void Small_talk_menus_and_what_no_family_wrote_count_nothing(Decision decision, bool isFromFamily) => Assert.Empty(
        CountedFamily.New.Count(Turn with { Decisions = [decision], IsFromFamily = isFromFamily }).Counts);

    [Theory]
    [InlineData(HandoffState.Accepted, true, Measure.WaitKept)]
    [InlineData(HandoffState.Accepted, false, Measure.WaitUnpromised)]
    [InlineData(HandoffState.Late, true, Measure.WaitBroken)]
    [InlineData(HandoffState.Failed, false, Measure.WaitBroken)]
    public void A_wait_ends_kept_or_broken(HandoffState news, bool wasPromised, Measure expected)
    {
        var (waiting, asked) = CountedFamily.New.Count(Turn with { Handoff = HandoffChangeKind.Ask });

        var (_, told) = waiting.Count(Told(news) with { WasPromised = wasPromised });

        Assert.Equal([Measure.WantedPerson], asked.Select(count => count.Measure));
        Assert.Equal([expected], told.Select(count => count.Measure));
    }

    [Fact]
    public void A_wait_that_was_broken_is_not_kept_when_somebody_comes_after_all()
    {
        var late = CountedFamily.New.Count(Turn with { Handoff = HandoffChangeKind.Ask })
            .After.Count(Told(HandoffState.Late)).After;

        Assert.Empty(late.Count(Told(HandoffState.Accepted)).Counts);
    }

    [Fact]
    public void A_wait_that_goes_on_into_the_next_week_is_counted_there()
    {
        var waiting = CountedFamily.New.Count(Turn with { Handoff = HandoffChangeKind.Ask }).After;

        var counts = waiting.Count(Told(HandoffState.Accepted) with { Week = Week.AddDays(7) }).Counts;

        Assert.Equal([new(Week.AddDays(7), Measure.WaitKept)], counts);
    }

    [Fact]
    public void Whoever_waits_no_more_has_neither_a_kept_nor_a_broken_wait()
    {
        var waiting = CountedFamily.New.Count(Turn with { Handoff = HandoffChangeKind.Ask }).After;
        var withdrawn = waiting.Count(Turn with { Handoff = HandoffChangeKind.Withdraw }).After;

        Assert.Empty(withdrawn.Count(Told(HandoffState.Failed)).Counts);
    }

    [Theory]
    [InlineData("2026-11-23T00:00:00Z", "2026-11-23")]
    [InlineData("2026-11-29T23:59:59Z", "2026-11-23")]
    [InlineData("2026-11-30T00:30:00+01:00", "2026-11-23")]
    public void A_week_begins_on_monday_in_utc(string time, string monday) => Assert.Equal(
        DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture),
        Weeks.Of(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));

    static TurnToCount Told(HandoffState news) => Turn with { IsFromFamily = false, News = news, WasPromised = true };
}
