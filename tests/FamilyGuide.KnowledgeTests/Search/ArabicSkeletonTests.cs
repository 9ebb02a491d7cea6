using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.KnowledgeTests.Search;

public class ArabicSkeletonTests
{
    [Theory]
    [InlineData("بنتي", "binti")]
    [InlineData("بنتي", "bnty")]
    [InlineData("المخيم", "elmukhayam")]
    [InlineData("المخيم", "lmokhayam")]
    [InlineData("خيمة", "5eima")]
    [InlineData("حبس", "7abs")]
    [InlineData("محبوس", "ma7bous")]
    [InlineData("قاضي", "9adi")]
    [InlineData("شرطة", "chorta")]
    [InlineData("شرطة", "shurta")]
    [InlineData("بنتي", "بنتها")]
    [InlineData("ولدي", "والولد")]
    public void Spellings_of_a_word_have_one_skeleton(string word, string other) =>
        Assert.Equal(SkeletonOf(word), SkeletonOf(other));

    [Theory]
    [InlineData("بنت", "بيت")]
    [InlineData("مخيم", "محامي")]
    public void Other_words_have_others(string word, string other) =>
        Assert.NotEqual(SkeletonOf(word), SkeletonOf(other));

    [Theory]
    [InlineData("و")]
    [InlineData("a")]
    [InlineData("112")]
    [InlineData("٢٠١٤")]
    [InlineData("aeiou")]
    public void What_has_no_consonants_has_none(string word) => Assert.Null(SkeletonOf(word));

    [Fact]
    public void Skeletons_stand_behind_the_words() =>
        Assert.Equal("وين بنتي bnt", Letters.Of("وين بنتي؟", Language.Arabic)[..12]);

    static string? SkeletonOf(string word) => Letters.Of(word, Language.Arabic).Split(' ') is [_, var skeleton]
        ? skeleton
        : null;
}
