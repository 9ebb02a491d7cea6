using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.KnowledgeTests.Review;

public class ReadabilityTests
{
    static readonly Article Entry = new SmallContent().Library().Find(new("report-a-relative"), Language.English)! with
    {
        Steps = [],
        Cautions = [],
    };

    [Fact]
    public void Words_a_sentence_and_long_words_of_a_hundred_are_added_up()
    {
        // Two sentences of four and six words, two of the ten longer than six letters.
        var measured = Of("You can write today. The embassy then answers each letter. [1]");

        Assert.Equal((5, 20, 25), (measured.WordsPerSentence, measured.LongWords, measured.Measure));
        Assert.False(measured.IsHard);
    }

    [Fact]
    public void Long_sentences_of_long_words_are_hard() => Assert.True(Of(
        "The competent authorities responsible for consular assistance examine applications for repatriation " +
        "individually according to applicable administrative procedures.").IsHard);

    [Fact]
    public void A_step_ends_its_sentence_without_a_full_stop() => Assert.Equal(
        3,
        Readability.Of(Entry with
        {
            ShortAnswer = new("Ask them now."),
            Steps = [new(new("Write them soon"), Place: null), new(new("Wait a bit"), Place: null)],
        }).WordsPerSentence);

    [Fact]
    public void In_Arabic_words_a_sentence_count_alone()
    {
        var measured = Of("اكتب إلى الوزارة اليوم. اطلب جواباً مكتوباً.", Language.Arabic);

        Assert.Equal((3.5, 14), (measured.Measure, measured.Limit));
    }

    static Readability Of(string text, Language? language = null) =>
        Readability.Of(Entry with { ShortAnswer = new(text), Language = language ?? Language.English });
}
