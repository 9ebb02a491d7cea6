using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.KnowledgeTests.Understanding;

public class LanguageGuesserTests
{
    [Theory]
    [InlineData("How do I report my grandson?", "en")]
    [InlineData("Hur anmäler jag till UD att min syster sitter i Roj?", "sv")]
    [InlineData("hur anmaler jag min syster", "sv")]
    [InlineData("Hvad sker der når de lander i Danmark", "da")]
    [InlineData("hvad sker der naar de lander i danmark", "da")]
    [InlineData("Hvordan melder jeg fra om søsteren min", "no")]
    [InlineData("hva skjer når de kommer til Norge", "no")]
    [InlineData("Où est ma fille ?", "fr")]
    [InlineData("ou sont mes petits enfants", "fr")]
    [InlineData("Wo ist meine Tochter jetzt?", "de")]
    [InlineData("waar is mijn dochter nu", "nl")]
    [InlineData("missä tyttäreni on nyt", "fi")]
    [InlineData("missa tyttareni on nyt", "fi")]
    [InlineData("wein binti halla2", "ar")]
    [InlineData("kif nraj3 bnti men souria", "ar")]
    [InlineData("أين ابنتي الآن", "ar")]
    [InlineData("أختي في Roj", "ar")]
    [InlineData("وين چانت بنتي گبل", "ar")]
    public void A_sentence_looks_most_like_its_language(string text, string code) =>
        Assert.Equal(code, EmbeddedUnderstanding.Understanding.GuessLanguage(text)[0].Language.Code);

    /// <summary>Words that one of the neighbours writes in its own way.</summary>
    [Theory]
    [InlineData("jag vill inte resa dit", "sv")]
    [InlineData("jeg vil ikke rejse dertil", "da")]
    [InlineData("jeg vil ikke reise dit", "no")]
    [InlineData("barnen är sjuka", "sv")]
    [InlineData("børnene er syge", "da")]
    [InlineData("barna er syke", "no")]
    public void Neighbours_are_told_apart(string text, string code) =>
        Assert.Equal(code, EmbeddedUnderstanding.Understanding.GuessLanguage(text)[0].Language.Code);

    [Theory]
    [InlineData("دخترم کجاست")]
    [InlineData("چطور می‌توانم پیدا کنم")]
    [InlineData("کچەکەم لە کوێیە")]
    [InlineData("میری بیٹی کہاں ہے")]
    [InlineData("где моя дочь")]
    [InlineData("ሴት ልጄ የት ናት")]
    [InlineData("")]
    [InlineData("112")]
    [InlineData("🙏")]
    public void What_is_written_in_none_of_our_scripts_looks_like_nothing(string text) =>
        Assert.Empty(EmbeddedUnderstanding.Understanding.GuessLanguage(text));

    [Theory]
    [InlineData("gdzie jest moja córka")]
    [InlineData("dove si trova la mia bambina")]
    [InlineData("kızım nerede")]
    public void Another_language_in_Latin_letters_looks_like_none_of_ours(string text) =>
        Assert.InRange(EmbeddedUnderstanding.Understanding.GuessLanguage(text)[0].Score, double.MinValue, 0);

    [Fact]
    public void All_languages_are_compared_likeliest_first()
    {
        var scores = EmbeddedUnderstanding.Understanding.GuessLanguage("where is my sister");

        Assert.Equal(HeardLanguage.All.Count, scores.Count);
        Assert.Equal(scores.OrderByDescending(score => score.Score), scores);
    }
}
