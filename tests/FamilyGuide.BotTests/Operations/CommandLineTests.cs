using FamilyGuide.Bot.Operations;

namespace FamilyGuide.BotTests.Operations;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("doctor")]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("backup")]
    public void A_word_is_a_verb(string first) => Assert.True(CommandLine.IsVerb([first, "--FamilyGuide:Url=x"]));

    [Theory]
    [InlineData("--FamilyGuide:Url=https://guide.example.org")]
    [InlineData("--environment")]
    [InlineData("/FamilyGuide:Url=https://guide.example.org")]
    [InlineData("FamilyGuide:Url=https://guide.example.org")]
    [InlineData("")]
    public void A_setting_is_none(string first) => Assert.False(CommandLine.IsVerb([first, "doctor"]));

    [Fact]
    public void Who_says_nothing_wants_the_program_to_serve() => Assert.False(CommandLine.IsVerb([]));
}
