using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.KnowledgeTests.Understanding;

public class ExplanationTests
{
    readonly Explanation _told =
        EmbeddedUnderstanding.Understanding.Explain("Can I send money to my daughter?!", Language.English);

    [Fact]
    public void It_says_how_the_text_was_read()
    {
        Assert.Equal("can i send money to my daughter", _told.Folded);
        Assert.Equal(Language.English, _told.Language.Spoken);
        Assert.Equal("en", _told.Languages[0].Language.Code);
    }

    [Fact]
    public void All_topics_stand_in_the_order_of_the_matches()
    {
        var matches = EmbeddedUnderstanding.Find("Can I send money to my daughter?!", Language.English, most: 3);

        Assert.Equal(matches.Select(match => match.Id), _told.Topics.Take(3).Select(topic => topic.Id));
        Assert.Equal(matches[0].Score, _told.Topics[0].Score);
        Assert.InRange(_told.Topics[0].Found, 0.1, 1);
        Assert.True(_told.Topics[0].Learnt > _told.Topics[5].Learnt);
    }

    [Fact]
    public void N_grams_tell_for_and_against()
    {
        Assert.Contains(_told.Telling, share => share is { Ngram: "send money", Weight: > 0 });
        Assert.Contains(_told.Telling, share => share.Weight < 0);
        Assert.InRange(_told.NotOurs, double.MinValue, 0);
        Assert.NotEmpty(_told.TellingNotOurs);
    }

    [Fact]
    public void It_says_how_sure_one_must_be_and_which_model_it_was()
    {
        Assert.InRange(_told.Certainty!.Possible, 0.01, 0.5);
        Assert.Equal(64, _told.Fingerprint.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🙏")]
    public void Nothing_is_explained_as_nothing(string text)
    {
        var told = EmbeddedUnderstanding.Understanding.Explain(text, Language.English);

        Assert.Empty(told.Topics);
        Assert.Empty(told.Telling);
    }
}
