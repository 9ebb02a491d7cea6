using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Recognition;

public class WordRuleTests
{
    [Theory]
    [InlineData("kill myself", "i will kill myself", true)]
    [InlineData("kill myself", "myself i will kill", false)]
    [InlineData("send* + money|cash", "may I get cash sent or sending", true)]
    [InlineData("send* + money|cash", "I sent money", false)]
    [InlineData("suicid*", "he is suicidal", true)]
    [InlineData("*سويد*", "بالسويد", true)]
    public void A_rule_finds_its_words_wherever_they_stand(string rule, string text, bool isIn) =>
        Assert.Equal(isIn, WordRule.Parse(rule).IsIn(FoldedText.Of(text).Words));

    [Theory]
    [InlineData("go back", "Go back!", true)]
    [InlineData("back", "go back", false)]
    [InlineData("back + go", "go back", false)]
    public void A_command_is_the_whole_message(string rule, string text, bool isAll) =>
        Assert.Equal(isAll, WordRule.Parse(rule).Is(FoldedText.Of(text).Words));

    [Theory]
    [InlineData("money +")]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("self-harm")]
    public void A_rule_without_words_is_refused(string rule) =>
        Assert.Throws<FormatException>(() => WordRule.Parse(rule));

    [Fact]
    public void A_language_that_lacks_a_list_stops_the_start()
    {
        var files = Language.All.ToDictionary(language => language, Written);
        files[Language.Danish] = files[Language.Danish] with { Lines = [.. files[Language.Danish].Lines.Skip(1)] };

        var error = Assert.Throws<InvalidBookException>(() => WordLists.Load(files));

        Assert.Equal("words.da.yaml, line 1: the list Filler is missing.", error.Message);
    }

    [Fact]
    public void A_list_that_nobody_asks_for_stops_the_start()
    {
        var files = Language.All.ToDictionary(language => language, Written);
        files[Language.Danish] = BookFile.Parse("words.da.yaml", "\nhilsen: [hej]");

        var error = Assert.Throws<InvalidBookException>(() => WordLists.Load(files));

        Assert.Equal("words.da.yaml, line 2: nobody asks for the list \"hilsen\".", error.Message);
    }

    static BookFile Written(Language language) => BookFile.Embedded($"words.{language}.yaml");
}
