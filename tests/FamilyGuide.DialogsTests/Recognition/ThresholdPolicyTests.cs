using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.DialogsTests.Recognition;

public class ThresholdPolicyTests
{
    [Fact]
    public void Nothing_in_common_is_not_known() =>
        Assert.Equal(VerdictKind.Unknown, ThresholdPolicy.Of([], Thresholds.OfSearch).Kind);

    [Fact]
    public void A_little_in_common_is_not_known() => Assert.Equal(VerdictKind.Unknown, Judge(0.24).Kind);

    [Fact]
    public void A_clear_best_answers() => Assert.Equal("a", Assert.Single(Judge(0.6, 0.3).Entries).Value);

    [Fact]
    public void Two_that_are_near_are_asked_about() => Assert.Equal(VerdictKind.Clarify, Judge(0.6, 0.55).Kind);

    [Fact]
    public void The_surer_the_best_is_the_nearer_the_second_may_be()
    {
        Assert.Equal(VerdictKind.Clarify, Judge(0.5, 0.42).Kind);
        Assert.Equal(VerdictKind.Answer, Judge(0.8, 0.72).Kind);
    }

    [Fact]
    public void One_of_the_entrys_own_questions_always_answers() =>
        Assert.Equal(VerdictKind.Answer, Judge(1, 1).Kind);

    [Fact]
    public void A_weak_best_is_asked_about_even_alone() => Assert.Equal(VerdictKind.Clarify, Judge(0.35).Kind);

    [Fact]
    public void Nobody_is_asked_about_more_than_three() => Assert.Equal(3, Judge(0.5, 0.5, 0.5, 0.5).Entries.Count);

    [Fact]
    public void What_is_far_behind_is_not_asked_about() => Assert.Equal(2, Judge(0.6, 0.58, 0.2).Entries.Count);

    [Fact]
    public void Only_the_best_must_be_possible() => Assert.Equal(2, Judge(0.3, 0.2).Entries.Count);

    [Fact]
    public void The_order_of_the_matches_does_not_matter() =>
        Assert.Equal("b", Assert.Single(Judge(0.3, 0.6).Entries).Value);

    [Fact]
    public void What_was_measured_for_a_language_counts()
    {
        var measured = Thresholds.Of(new(Likely: 0.5, Ahead: 0.3, Possible: 0.1));

        Assert.Equal(new(0.5, 0, 0.1) { Ahead = 0.3 }, measured);
        Assert.Equal(Thresholds.OfSearch, Thresholds.Of(measured: null));
    }

    [Theory]
    [InlineData(0.9, 0.7, VerdictKind.Clarify)]
    [InlineData(0.9, 0.5, VerdictKind.Answer)]
    [InlineData(0.45, 0.1, VerdictKind.Clarify)]
    [InlineData(0.09, 0.01, VerdictKind.Unknown)]
    [InlineData(1, 0.99, VerdictKind.Answer)]
    internal void The_second_must_be_as_far_behind_as_was_measured(double first, double second, VerdictKind kind) =>
        Assert.Equal(kind, Judge(Thresholds.Of(new(Likely: 0.5, Ahead: 0.3, Possible: 0.1)), first, second).Kind);

    static Verdict Judge(params double[] scores) => Judge(Thresholds.OfSearch, scores);

    static Verdict Judge(Thresholds thresholds, params double[] scores) => ThresholdPolicy.Of(
        [
            .. from score in scores.Index()
               select new Match(new(((char)('a' + score.Index)).ToString()), score.Item),
        ],
        thresholds);
}
