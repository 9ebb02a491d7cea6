using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.KnowledgeTests.Languages;

public class HeardLanguageTests
{
    [Fact]
    public void Some_languages_are_spoken_and_some_only_understood() => Assert.Equal(
        ["en", "sv", "da", "ar", "fr", "de", "nl", "no", "fi"],
        HeardLanguage.All.Select(language => language.Code),
        StringComparer.Ordinal);

    [Fact]
    public void Who_is_spoken_is_not_partial() =>
        Assert.All(HeardLanguage.All, language => Assert.NotEqual(language.Spoken is null, language.Partial is null));

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("de-AT", "de")]
    [InlineData("NL_BE", "nl")]
    [InlineData("nb", "no")]
    [InlineData("nn-NO", "no")]
    [InlineData("sv", null)]
    [InlineData("fra", null)]
    [InlineData("f", null)]
    [InlineData(null, null)]
    public void A_partial_language_is_found_by_its_tag(string? tag, string? code) =>
        Assert.Equal(code, PartialLanguage.Find(tag)?.Code);

    [Theory]
    [InlineData("fi", "fi")]
    [InlineData("ar", "ar")]
    [InlineData("xx", null)]
    [InlineData("fi-FI", null)]
    public void A_file_is_named_after_its_language(string code, string? found) =>
        Assert.Equal(found, HeardLanguage.OfCode(code)?.Code);
}
