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
    public void What_is_far_behind_is_not_asked_about() => Assert.Equal(2, Judge(0.6, 0.58, 0.3).Entries.Count);

    static Verdict Judge(params double[] scores) => ThresholdPolicy.Of(
        [
            .. from score in scores.Index()
               select new Match(new(((char)('a' + score.Index)).ToString()), score.Item),
        ],
        Thresholds.OfSearch);
}
