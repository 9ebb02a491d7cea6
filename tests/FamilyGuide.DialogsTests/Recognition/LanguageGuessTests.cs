using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.DialogsTests.Recognition;

public class LanguageGuessTests
{
    static readonly LanguageGuess Guess = new(WordLists.Load());

    [Theory]
    [InlineData("How do I report my grandson?", "en")]
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
    public void A_sentence_tells_its_language(string text, string code) =>
        Assert.Equal(code, Guess.Of(text, FoldedText.Of(text))?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("Roj")]
    [InlineData("DNA")]
    [InlineData("hej")]
    [InlineData("papers for her")]
    [InlineData("112")]
    [InlineData("٢")]
    [InlineData("🙏")]
    public void A_word_of_no_or_several_languages_tells_nothing(string text) =>
        Assert.Null(Guess.Of(text, FoldedText.Of(text)));
}
