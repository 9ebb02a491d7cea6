using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;
using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.KnowledgeTests.Review;

/// <summary>The content that families get. Time passing must not turn it red: old entries are findings.</summary>
public class RealContentTests
{
    static readonly LibraryReading Reading = LibraryReader.Read(EmbeddedContent.Files());

    [Fact]
    public void It_has_no_errors() => Assert.Empty(Reading.Errors);

    [Fact]
    public void It_is_there() =>
        Assert.All(Language.All, language => Assert.NotEmpty(Reading.Library!.In(language)));

    [Theory]
    [InlineData(FindingKind.Untranslated)]
    [InlineData(FindingKind.StaleTranslation)]
    [InlineData(FindingKind.Unsourced)]
    public void It_is_whole(FindingKind kind) =>
        Assert.DoesNotContain(
            ContentCheck.Of(Reading.Library!, DateOnly.MinValue), finding => finding.Kind == kind);

    [Fact]
    public void No_reader_sees_an_editors_marker()
    {
        var texts =
            from language in Language.All
            from article in Reading.Library!.In(language)
            from text in article.Steps.Select(step => step.Text).Concat(article.Cautions).Append(article.ShortAnswer)
            select text.Value;

        Assert.NotEmpty(texts);
        Assert.All(texts, text =>
        {
            Assert.DoesNotContain("[S", text, StringComparison.Ordinal);
            Assert.DoesNotContain("[view]", text, StringComparison.Ordinal);
            Assert.DoesNotContain('{', text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Nobody_who_does_not_exist_has_reviewed_it() =>
        Assert.All(
            Language.All.SelectMany(Reading.Library!.In),
            article => Assert.Equal(ReviewState.Unreviewed, article.Review));
}
