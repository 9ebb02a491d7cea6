using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Dialogs.Safeguarding.Rules;

namespace FamilyGuide.DialogsTests.Safeguarding;

/// <summary>How rules listen, whatever they listen for.</summary>
public class DangerTests
{
    [Theory]
    [InlineData("kill myself", "I will kill myself", true)]
    [InlineData("kill myself", "I WILL KILL MYSELF!!!", true)]
    [InlineData("kill myself", "i will killl myslef", true)]
    [InlineData("kill myself", "i will kil myself", true)]
    [InlineData("kill myself", "i will killmyself", true)]
    [InlineData("kill myself", "i will kill my self", true)]
    [InlineData("kill myself", "i will k i l l myself", true)]
    [InlineData("kill myself", "i will kіll mуself", true)] // Cyrillic і and у
    [InlineData("kill myself", "i will kill them", false)]
    [InlineData("kill myself", "i found it myself", false)]
    [InlineData("want to die", "i want to dieeeee", true)]
    [InlineData("want to die", "i want die", true)]
    [InlineData("want to die", "i want to just die", true)]
    [InlineData("want to die", "i wantto die", true)]
    [InlineData("want to die", "i watn to die", true)]
    [InlineData("want to die", "i want to eat", false)]
    [InlineData("want to die", "i want to be there when they arrive", false)]
    [InlineData("=rape", "they rape her", true)]
    [InlineData("=rape", "a grape", false)]
    [InlineData("hit|beat* + child*", "the children there, somebody beats them", true)]
    [InlineData("hit|beat* + child*", "beat it. We have written for a long time now and nobody has answered the child", false)]
    [InlineData("موت", "والموت", true)]
    [InlineData("موت", "للمَوْت", true)]
    [InlineData("*يموت*", "رح يموتو", true)]
    public void A_pattern_hears_slips_of_the_finger_and_nothing_else(string pattern, string text, bool isHeard) =>
        Assert.Equal(isHeard, Hear($"[suicide]\n{pattern}\n    > x\n", text).Contains(Risk.Suicide));

    [Theory]
    [InlineData("this wait is killing me", false)]
    [InlineData("this wait is killing me and they are killing me", true)]
    public void What_is_harmless_unsays_only_itself(string text, bool isHeard) => Assert.Equal(
        isHeard,
        Hear("[harmless]\nwait is killing me\n[danger]\nkilling me\n", text).Contains(Risk.Danger));

    [Theory]
    [InlineData("my father died", true)]
    [InlineData("my father died ten years ago", false)]
    public void Unless_holds_for_its_neighbourhood(string text, bool isHeard) =>
        Assert.Equal(isHeard, Hear("[grief]\ndied\n    > x\n    ! years ago\n", text).Contains(Risk.Grief));

    [Fact]
    public void The_gravest_comes_first() => Assert.Equal(
        [Risk.Suicide, Risk.Threat],
        Hear("[threat]\nthreat*\n[suicide]\nkill myself\n", "they threaten me, I will kill myself"));

    static IReadOnlyList<Risk> Hear(string rules, string text) =>
        [.. RuleBook.Of("risks.test.txt", rules).Hear(FoldedText.Of(text)).Select(hearing => hearing.Risk)];
}
