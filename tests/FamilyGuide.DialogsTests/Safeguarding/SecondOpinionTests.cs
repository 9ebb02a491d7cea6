using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Dialogs.Safeguarding.Net;

namespace FamilyGuide.DialogsTests.Safeguarding;

/// <summary>Rules and likeness: what becomes of a message when they agree and when they don't.</summary>
public class SecondOpinionTests
{
    static readonly Guess Nothing = new(Risk.Money, -1);

    [Fact]
    public void What_a_rule_is_sure_of_stays_however_harmless_the_message_looks() => Assert.Equal(
        [Risk.Suicide],
        SecondOpinion.On(Heard(isSure: true, Risk.Suicide), new(new(Risk.Suicide, -2), new(Risk.Money, 2))).Risks);

    [Fact]
    public void What_a_rule_doubts_stays_unless_the_message_looks_harmless()
    {
        var doubted = Heard(isSure: false, Risk.Torture);

        Assert.Equal([Risk.Torture], SecondOpinion.On(doubted, new(new(Risk.Grief, -0.2f), Nothing)).Risks);
        Assert.Empty(SecondOpinion.On(doubted, new(new(Risk.Grief, -0.4f), Nothing)).Risks);
    }

    [Fact]
    public void What_a_rule_doubts_is_let_pass_when_it_looks_far_more_like_something_else()
    {
        var doubted = Heard(isSure: false, Risk.DangerThere);

        Assert.Empty(SecondOpinion.On(doubted, new(new(Risk.Danger, 0.1f), new(Risk.Money, 1.2f))).Dangers);
        Assert.NotEmpty(SecondOpinion.On(doubted, new(new(Risk.Danger, 0.1f), new(Risk.Money, 1))).Dangers);
    }

    [Fact]
    public void A_brake_never_goes_with_a_danger_that_is_let_pass() => Assert.Equal(
        [Risk.Smuggler],
        SecondOpinion.On(
            Heard(isSure: false, Risk.DangerThere, Risk.Smuggler), new(new(Risk.Danger, -1), Nothing)).Risks);

    [Fact]
    public void What_no_rule_hears_is_added_when_the_message_looks_like_it()
    {
        var none = Heard(isSure: false);

        Assert.Equal([Risk.SuicideChild], SecondOpinion.On(none, new(new(Risk.SuicideChild, 0.1f), Nothing)).Risks);
        Assert.Equal([Risk.OnAList], SecondOpinion.On(none, new(new(Risk.Grief, -0.1f), new(Risk.OnAList, 0.1f))).Risks);
        Assert.Empty(SecondOpinion.On(none, new(new(Risk.Grief, 0), new(Risk.Money, 0))).Risks);
    }

    [Fact]
    public void Danger_goes_before_what_looks_a_little_more_like_something_else()
    {
        var signs = SecondOpinion.On(Heard(isSure: false), new(new(Risk.Grief, 0.1f), new(Risk.Money, 0.3f)));

        Assert.Equal([Risk.Grief], signs.Risks);
    }

    [Fact]
    public void Only_a_rule_says_that_the_person_wants_to_hurt_somebody()
    {
        Likeness violent = new(new(Risk.Violence, 1), Nothing);

        Assert.Equal([Risk.Danger], SecondOpinion.On(Heard(isSure: false), violent).Risks);
        Assert.Equal([Risk.Violence], SecondOpinion.On(Heard(isSure: true, Risk.Violence), violent).Risks);
    }

    static Signs Heard(bool isSure, params Risk[] risks) => new(risks) { IsSure = isSure };
}
