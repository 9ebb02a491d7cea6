using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Safeguarding.Redaction;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Words;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;

namespace FamilyGuide.DialogsTests.Safeguarding.Redaction;

/// <summary>The lists, and what the entries themselves say.</summary>
public class RedactionWordsTests
{
    /// <summary>Some questions hold a name or a number themselves; of the others hardly any may lose a word.</summary>
    [Fact]
    public void Of_a_hundred_questions_that_entries_answer_at_most_one_is_masked()
    {
        string[] questions =
        [
            .. Language.All
                .SelectMany(language => new EmbeddedLibrary().Current.In(language))
                .SelectMany(entry => entry.Questions)
                .Distinct(StringComparer.Ordinal),
        ];

        var masked = questions.Count(question => Redactor.Redact(question).Value != question
            && Redactor.RedactWithAmounts(question).Found != Found.Amount);

        Assert.InRange(masked, 0, questions.Length / 100);
    }

    [Fact]
    public void A_list_that_nobody_asks_for_is_told_with_file_and_line()
    {
        var book = BookFile.Parse("redaction.xx.yaml", "kin: [mor]\nkinn: [far]\n");

        var error = Assert.Throws<InvalidBookException>(() => RedactionWords.Load(book));

        Assert.Equal("redaction.xx.yaml, line 2: nobody asks for the list \"kinn\".", error.Message);
    }

    [Fact]
    public void A_native_speaker_adds_a_word_and_it_is_heard()
    {
        var words = RedactionWords.Load(BookFile.Parse("redaction.xx.yaml", "own-kin: [nina yangu]\nordinary: [yuko]\n"));

        Assert.Equal("nina yangu [name] yuko", Once("nina yangu Zuri yuko", words));
        Assert.Equal("nina yangu yuko", Once("nina yangu yuko", words));
    }

    [Theory]
    [InlineData("ring 1177")]
    [InlineData("ring 116 111")]
    [InlineData("ring 077-150 50 50")]
    [InlineData("call +45 33 92 11 12")]
    public void The_numbers_of_helplines_are_no_secret(string said) => Assert.Equal(said, Redactor.Redact(said).Value);

    static string Once(string said, RedactionWords words) =>
        Redactor.Once(new Message(said, words), withAmounts: false, words).Value;
}
