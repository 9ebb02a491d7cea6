using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.KnowledgeTests.Search;

public class FoldingTests
{
    [Theory]
    [InlineData("Hur anmäler jag?", "hur anmaler jag")]
    [InlineData("  WHO,  do—I call?! ", "who do i call")]
    [InlineData("What's it like", "whats it like")]
    [InlineData("What’s it like", "whats it like")]
    [InlineData("Æble på øen", "aeble pa oen")]
    [InlineData("ﬁnd ①", "find 1")]
    [InlineData("Straße in İstanbul", "strasse in istanbul")]
    [InlineData("Ελλάδα ΚΑΙ", "ελλαδα και")]
    [InlineData("وَزارَة", "وزاره")]
    [InlineData("مـــخيم", "مخيم")]
    [InlineData("أإآٱ", "اااا")]
    [InlineData("مصطفى", "مصطفي")]
    [InlineData("سؤال عن شئ", "سوال عن شي")]
    [InlineData("١١٢ و ۱۱۲", "112 و 112")]
    [InlineData("هل هذا؟ نعم، هذا", "هل هذا نعم هذا")]
    [InlineData("😀 👨‍👩‍👧", "")]
    [InlineData("a\uD800b", "a b")]
    public void Ways_of_writing_the_same_become_equal(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("børn", "boern")]
    [InlineData("på", "paa")]
    [InlineData("læge", "laege")]
    [InlineData("børn", "born")]
    public void Danish_without_its_letters_is_the_same_Danish(string text, string typed) =>
        Assert.Equal(Unify(text, Language.Danish), Unify(typed, Language.Danish));

    [Theory]
    [InlineData("المخيم", "مخيم")]
    [InlineData("والمخيم", "مخيم")]
    [InlineData("للمخيم", "مخيم")]
    [InlineData("الي", "الي")]
    public void The_Arabic_article_is_dropped_where_a_word_remains(string text, string word) =>
        Assert.Equal(word, Unify(text, Language.Arabic));

    [Fact]
    public void English_keeps_its_double_letters() =>
        Assert.Equal("does", Unify("does", Language.English));

    static string Unify(string text, Language language)
    {
        var letters = Folding.Fold(text).ToCharArray();
        return new(letters, 0, Spelling.Unify(letters, language));
    }
}
