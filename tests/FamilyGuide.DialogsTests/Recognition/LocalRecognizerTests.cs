using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.DialogsTests.Driving;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.DialogsTests.Recognition;

public class LocalRecognizerTests
{
    static readonly LocalRecognizer Recognizer = new(Family.Get<IUnderstanding>());

    [Fact]
    public async Task What_was_measured_for_the_language_says_what_scores_mean()
    {
        var understood = Family.Get<IUnderstanding>().Understand("my sister is ill", Language.English, most: 8);
        var question = await AskAsync("my sister is ill", Language.English);

        Assert.Equal(understood.Matches, question.Matches);
        Assert.Equal(Thresholds.Of(understood.Certainty), question.Thresholds);
        Assert.Equal("en", question.Heard?.Code);
    }

    [Theory]
    [InlineData("où est ma petite fille maintenant", "fr", "where-is-my-relative")]
    [InlineData("Darf ich meiner Tochter Geld schicken", "de", "money-and-terror-financing")]
    [InlineData("saanko lähettää rahaa tyttärelleni", "fi", "money-and-terror-financing")]
    public async Task A_question_in_a_language_that_is_only_understood_finds_its_entry(
        string text, string heard, string id)
    {
        var question = await AskAsync(text, Language.English);

        Assert.Equal(heard, question.Heard?.Code);
        Assert.Equal(id, question.Matches[0].Id.Value);
    }

    [Fact]
    public async Task A_part_of_a_message_is_in_the_language_of_the_message()
    {
        Utterance part = new("Danke", Language.English) { Written = PartialLanguage.German };

        var question = await Recognizer.RecognizeAsync(part, TestContext.Current.CancellationToken);

        Assert.Equal("de", question.Heard?.Code);
    }

    [Theory]
    [InlineData("smuggler", VerdictKind.Clarify)]
    [InlineData("kids", VerdictKind.Clarify)]
    [InlineData("papers", VerdictKind.Clarify)]
    [InlineData("DNA", VerdictKind.Answer)]
    internal async Task A_single_word_that_many_topics_have_is_asked_about(string text, VerdictKind kind)
    {
        var question = await AskAsync(text, Language.English);

        Assert.Equal(kind, ThresholdPolicy.Of(question.Matches, question.Thresholds).Kind);
    }

    [Theory]
    [InlineData("what is the weather like tomorrow")]
    [InlineData("recipe for pancakes please")]
    public async Task What_is_none_of_ours_is_not_known(string text)
    {
        var question = await AskAsync(text, Language.English);

        Assert.Equal(VerdictKind.Unknown, ThresholdPolicy.Of(question.Matches, question.Thresholds).Kind);
    }

    static ValueTask<RecognizedQuestion> AskAsync(string text, Language language) =>
        Recognizer.RecognizeAsync(new(text, language), TestContext.Current.CancellationToken);
}
