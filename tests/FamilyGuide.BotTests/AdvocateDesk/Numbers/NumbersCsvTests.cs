using FamilyGuide.Bot.AdvocateDesk.Numbers;

namespace FamilyGuide.BotTests.AdvocateDesk.Numbers;

/// <summary>A file that is opened in a table program does nothing there.</summary>
public class NumbersCsvTests
{
    [Theory]
    [InlineData("Roj", "Roj")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+46 8", "\"'+46 8\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1+1", "\"'\t=1+1\"")]
    [InlineData("  =1+1", "\"'  =1+1\"")]
    [InlineData("\r\n=1", "\"'\r\n=1\"")]
    [InlineData("＝1+1", "\"'＝1+1\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("", "")]
    public void A_cell_is_text_whatever_is_in_it(string text, string expected) =>
        Assert.Equal(expected, NumbersCsv.Cell(text));
}
