using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.DialogsTests.Driving;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.DialogsTests.Recognition;

public class LanguageGuessTests
{
    static readonly LanguageGuess Guess = new(Family.Get<IUnderstanding>());

    [Theory]
    [InlineData("How do I report my grandson?", "en")]
    [InlineData("papers for her", "en")]
    [InlineData("Hur anmäler jag till UD att min syster sitter i Roj?", "sv")]
    [InlineData("Kan vi som morföräldrar få barnen placerade hos oss?", "sv")]
    [InlineData("Pojken är 9 år och har mardrömmar", "sv")]
    [InlineData("Kan moren være sammen med barnet i varetægt, og hvad så?", "da")]
    [InlineData("Hvad sker der når de lander i Danmark", "da")]
    [InlineData("Kan moren være sammen med barnet i varetægt?", "da")]
    [InlineData("må jeg sende et brev", "da")]
    [InlineData("My ex took the kids", "en")]
    [InlineData("تعبت ولا أريد", "ar")]
    [InlineData("أختي في Roj", "ar")]
    [InlineData("ابنتي", "ar")]
    [InlineData("bidi a3ref wein binti", "ar")]
    public void A_sentence_tells_its_language(string text, string code) =>
        Assert.Equal(code, Guess.Of(text)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("Roj")]
    [InlineData("DNA")]
    [InlineData("hej")]
    [InlineData("money")]
    [InlineData("112")]
    [InlineData("٢")]
    [InlineData("🙏")]
    [InlineData("Emil Amina")]
    [InlineData("Roj 2014")]
    [InlineData("gdzie jest moja córka")]
    [InlineData("دخترم کجاست")]
    public void A_word_or_two_of_no_or_several_languages_tell_nothing(string text) =>
        Assert.Null(Guess.Heard(text, spoken: null));

    [Theory]
    [InlineData("Où est ma petite fille maintenant", "fr")]
    [InlineData("Wo ist meine Tochter jetzt", "de")]
    [InlineData("waar is mijn dochter nu", "nl")]
    [InlineData("hva skjer når de kommer til Norge", "no")]
    [InlineData("missä tyttäreni on nyt", "fi")]
    public void A_language_that_is_only_understood_is_heard_and_not_spoken(string text, string code)
    {
        Assert.Equal(code, Guess.Heard(text, spoken: null)?.Code);
        Assert.Null(Guess.Of(text));
    }

    [Theory]
    [InlineData("jeg vil ikke leve mere")]
    [InlineData("min bror er syk i fengselet")]
    [InlineData("kan de komme hjem")]
    public void What_may_be_Danish_or_Norwegian_is_answered_in_Danish_or_not_at_all(string text) =>
        Assert.True(Guess.Of(text) is null or { Code: "da" });

    [Fact]
    public void Danish_is_not_left_for_its_neighbour_in_doubt() =>
        Assert.Equal("da", Guess.Of("jeg vil ikke leve mere", Language.Danish)?.Code);

    [Theory]
    [InlineData("min syster")]
    [InlineData("tack så")]
    [InlineData("kan du")]
    public void Two_words_do_not_change_what_is_spoken(string text) =>
        Assert.True(Guess.Heard(text, Language.Danish) is null or { Code: "sv" or "da" });

    [Fact]
    public void A_clear_sentence_is_heard_whatever_is_spoken() =>
        Assert.Equal("sv", Guess.Of("Jag vill veta var min dotter är nu", Language.Danish)?.Code);
}
