using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.DialogsTests.Conversation;

public class InterruptionsTests
{
    static readonly Interruptions Interruptions = new(WordLists.Load());

    [Theory]
    [InlineData("help", "Help:")]
    [InlineData("Please help me", "Help:")]
    [InlineData("?", "Help:")]
    [InlineData("؟", "Help:")]
    [InlineData("hjälp", "Help:")]
    [InlineData("hjælp", "Help:")]
    [InlineData("مساعدة", "Help:")]
    [InlineData("go back", "Back:")]
    [InlineData("tillbaka", "Back:")]
    [InlineData("tilbage", "Back:")]
    [InlineData("رجوع", "Back:")]
    [InlineData("start over", "StartOver:")]
    [InlineData("börja om", "StartOver:")]
    [InlineData("start forfra", "StartOver:")]
    [InlineData("من جديد", "StartOver:")]
    [InlineData("language", "ChooseLanguage:")]
    [InlineData("byt språk", "ChooseLanguage:")]
    [InlineData("skift sprog", "ChooseLanguage:")]
    [InlineData("غيّر اللغة", "ChooseLanguage:")]
    [InlineData("på svenska", "Speak:sv")]
    [InlineData("svenska", "Speak:sv")]
    [InlineData("can we speak swedish please", "Speak:sv")]
    [InlineData("arabic", "Speak:ar")]
    [InlineData("عربي", "Speak:ar")]
    [InlineData("dansk tak", "Speak:da")]
    [InlineData("englsih", "Speak:en")]
    [InlineData("talk to a person", "Person:")]
    [InlineData("I have had enough of this, can I speak to a human", "Person:")]
    [InlineData("människa", "Person:")]
    [InlineData("kan jag få prata med någon", "Person:")]
    [InlineData("menneske", "Person:")]
    [InlineData("إنسان", "Person:")]
    [InlineData("شخص", "Person:")]
    [InlineData("أريد أن أتكلم مع شخص", "Person:")]
    public void A_command_is_understood_in_every_language_whatever_is_spoken(string text, string move) =>
        Assert.Equal(move, Hear(text)?.ToString());

    [Theory]
    [InlineData("who can help my sister")]
    [InlineData("when will they send them back")]
    [InlineData("is there a danish embassy in Damascus")]
    [InlineData("svenska medborgare i Roj")]
    [InlineData("hjälper UD svenska barn")]
    [InlineData("which person do I report to")]
    [InlineData("hvornår kommer de tilbage")]
    [InlineData("هل تعود أختي")]
    [InlineData("")]
    public void A_question_that_has_a_commands_word_is_a_question(string text) => Assert.Null(Hear(text));

    static Move? Hear(string text) => Interruptions.In(text, FoldedText.Of(text));
}
