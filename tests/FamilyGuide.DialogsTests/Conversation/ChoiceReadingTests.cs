using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.DialogsTests.Conversation;

public class ChoiceReadingTests
{
    static readonly ChoiceReading Choices = new(WordLists.Load());
    static readonly Choice[] Offered =
    [
        new("Entry:trace", "How to let the Red Cross search"),
        new("Entry:papers", "Identity papers, nationality and DNA"),
        new("Entry:message", "How to send a message"),
        new("NoneOfThese:", "None of these"),
    ];

    [Theory]
    [InlineData("2")]
    [InlineData("2.")]
    [InlineData(" ٢ ")]
    [InlineData("۲")]
    [InlineData("two")]
    [InlineData("second")]
    [InlineData("två")]
    [InlineData("andra")]
    [InlineData("to")]
    [InlineData("andet")]
    [InlineData("الثاني")]
    [InlineData("اثنين")]
    [InlineData("identity papers, nationality and dna")]
    public void A_number_a_number_word_or_the_title_is_that_choice(string text) =>
        Assert.Equal("Entry:papers", Choices.Exact(FoldedText.Of(text), Offered)?.Id);

    [Theory]
    [InlineData("dna")]
    [InlineData("the papers")]
    [InlineData("nationalty")]
    public void Part_of_a_title_is_that_choice(string text) =>
        Assert.Equal("Entry:papers", Choices.Part(FoldedText.Of(text), Offered)?.Id);

    [Theory]
    [InlineData("5")]
    [InlineData("0")]
    [InlineData("112")]
    [InlineData("99999999999999999999")]
    [InlineData("how")]
    [InlineData("how to")]
    [InlineData("do they want a message from her before they give the papers")]
    public void What_could_be_something_else_is_no_choice(string text)
    {
        Assert.Null(Choices.Exact(FoldedText.Of(text), Offered));
        Assert.Null(Choices.Part(FoldedText.Of(text), Offered));
    }
}
