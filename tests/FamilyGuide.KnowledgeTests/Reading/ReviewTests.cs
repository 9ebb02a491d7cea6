using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.KnowledgeTests.Reading;

/// <summary>Who has read a text is only said of the version that was read.</summary>
public class ReviewTests
{
    const string English = SmallContent.English;
    const string Swedish = SmallContent.Swedish;

    static readonly ArticleId Report = new("report-a-relative");

    readonly SmallContent _content = new();

    [Theory]
    [InlineData("unreviewed", Reviews.None)]
    [InlineData("content 2", Reviews.Content)]
    [InlineData("content 2, legal 2", Reviews.Content | Reviews.Legal)]
    [InlineData("content 2, legal 2, native-speaker 2", Reviews.All)]
    public void An_original_says_who_has_read_it(string review, Reviews reviews) =>
        Assert.Equal(reviews, EnglishWith(review).Reviews);

    [Fact]
    public void Whoever_read_an_earlier_version_has_not_read_this_one() =>
        Assert.Equal(Reviews.Content, EnglishWith("content 2, legal 1").Reviews);

    [Fact]
    public void A_translation_says_for_itself_who_has_read_it() =>
        Assert.Equal(Reviews.Legal, SwedishWith("unreviewed", "legal 2").Reviews);

    [Fact]
    public void What_a_lawyer_found_right_is_right_in_a_translation_that_a_native_speaker_compared() =>
        Assert.Equal(Reviews.All, SwedishWith("content 2, legal 2", "native-speaker 2").Reviews);

    [Fact]
    public void What_a_lawyer_found_right_is_not_yet_right_in_a_translation_that_no_native_speaker_compared() =>
        Assert.Equal(Reviews.None, SwedishWith("content 2, legal 2", "unreviewed").Reviews);

    [Fact]
    public void A_native_speaker_of_the_original_speaks_for_no_translation() =>
        Assert.Equal(Reviews.Content, SwedishWith("native-speaker 2", "content 2").Reviews);

    [Fact]
    public void What_a_lawyer_read_before_the_last_change_is_not_carried_over() =>
        Assert.Equal(Reviews.NativeSpeaker, SwedishWith("legal 1", "native-speaker 2").Reviews);

    [Fact]
    public void A_translation_that_is_behind_counts_as_read_by_nobody()
    {
        _content.PutSwedishBehind().Replace(English, "review: unreviewed", "review: content 2, legal 2");

        Assert.Equal(Reviews.None, _content.Library().Find(Report, Language.Swedish)!.Reviews);
    }

    [Fact]
    public void A_translation_waits_for_a_native_speaker_and_its_original_for_all()
    {
        Assert.Equal(Reviews.NativeSpeaker, SwedishWith("unreviewed", "unreviewed").Awaits);
        Assert.Equal(Reviews.All, _content.Library().Find(Report, Language.English)!.Awaits);
    }

    [Fact]
    public void Nobody_is_awaited_twice() => Assert.Equal(Reviews.Legal, EnglishWith("content 2, native-speaker 2").Awaits);

    [Theory]
    [InlineData("lawyer 2", "'review' cannot hold 'lawyer 2'; write unreviewed, or who has read which version: any of "
        + "content, legal, native-speaker, each with its number, such as 'content 2, legal 2'")]
    [InlineData("unreviewed, legal 2", "'review' cannot hold 'unreviewed'")]
    [InlineData("content 2,", "'review' cannot hold ''")]
    [InlineData("legal 1, legal 2", "'legal' stands twice in 'review'; keep the one of the latest version")]
    [InlineData("legal 2, content 2", "'content' stands too late in 'review'; the order is content, legal, native-")]
    [InlineData("legal", "'review' doesn't say which version was read; write 'legal 2' if it was this one")]
    [InlineData("legal two", "'review' doesn't say which version was read")]
    [InlineData("legal 0", "'review' doesn't say which version was read")]
    [InlineData("legal 3", "'legal 3' in 'review' is of a version that does not exist; this text is version 2")]
    public void A_review_that_cannot_be_is_refused_with_what_to_write(string review, string because) => _content
        .Replace(English, "review: unreviewed", $"review: {review}")
        .IsRefused(English, 13, because);

    [Fact]
    public void A_translation_cannot_have_been_read_in_a_version_that_it_does_not_translate() => _content
        .Replace(Swedish, "translates: 2", "translates: 1")
        .IsRefused(Swedish, 5, "'native-speaker 2' in 'review' is of a version that does not exist; this text is version 1");

    Article EnglishWith(string review) =>
        _content.Replace(English, "review: unreviewed", $"review: {review}").Library().Find(Report, Language.English)!;

    Article SwedishWith(string ofOriginal, string ofTranslation) => _content
        .Replace(English, "review: unreviewed", $"review: {ofOriginal}")
        .Replace(Swedish, "review: native-speaker 2", $"review: {ofTranslation}")
        .Library().Find(Report, Language.Swedish)!;
}
