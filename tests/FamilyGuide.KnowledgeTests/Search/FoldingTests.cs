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

    [Theory]
    [InlineData("fr", "Où est ma fille, s'il vous plaît", "ou est ma fille sil vous plait")]
    [InlineData("fr", "ma sœur", "ma soeur")]
    [InlineData("de", "für die Töchter, Grüße", "fur die tochter grusse")]
    [InlineData("de", "fuer die Toechter, Gruesse", "fur die tochter grusse")]
    [InlineData("no", "søsteren på øya", "sosteren pa oya")]
    [InlineData("no", "soesteren paa oeya", "sosteren pa oya")]
    [InlineData("fi", "Missä hän on? Saako nähdä", "missa han on saako nahda")]
    [InlineData("nl", "geïnterneerd, coördinatie", "geinterneerd coordinatie")]
    [InlineData("sv", "Mormor får träffa", "mormor far traffa")]
    public void Each_language_is_folded_in_its_own_way(string code, string text, string folded) =>
        Assert.Equal(folded, Letters.Of(text, HeardLanguage.OfCode(code)!.Value));

    /// <summary>Arabic has its skeletons behind the words.</summary>
    static string Unify(string text, Language language) =>
        string.Join(' ', Letters.Of(text, language).Split(' ').Take(text.Split(' ').Length));
}
