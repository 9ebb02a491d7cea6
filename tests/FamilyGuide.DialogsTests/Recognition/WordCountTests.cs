using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.DialogsTests.Recognition;

public class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("?!", 0)]
    [InlineData("kids", 1)]
    [InlineData("  kids  !", 1)]
    [InlineData("don't", 1)]
    [InlineData("al-Hol", 1)]
    [InlineData("أين ابنتي؟", 2)]
    [InlineData("مـــخيم", 1)]
    [InlineData("Roj 2014", 2)]
    public void Words_and_numbers_are_counted(string text, int words) => Assert.Equal(words, WordCount.In(text));
}
