using System.Text;
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
    [InlineData(FindingKind.PlaceChanged)]
    [InlineData(FindingKind.AvoidedWord)]
    [InlineData(FindingKind.HardToRead)]
    [InlineData(FindingKind.FewQuestions)]
    [InlineData(FindingKind.LawWithoutPrimarySource)]
    public void It_is_whole(FindingKind kind) =>
        Assert.DoesNotContain(
            ContentCheck.Of(Reading.Library!, DateOnly.MinValue), finding => finding.Kind == kind);

    [Fact]
    public void No_reader_sees_an_editors_marker()
    {
        var texts =
            from language in Language.All
            from article in Reading.Library!.In(language)
            from text in article.Texts
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
    public void Nobody_who_does_not_exist_has_reviewed_it()
    {
        var entries = EmbeddedContent.Files()
            .Where(file => file.Path.StartsWith("entries/", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(entries);
        Assert.All(entries, file => Assert.Contains(
            "\nreview: unreviewed\n", Encoding.UTF8.GetString(file.Bytes.Span), StringComparison.Ordinal));
    }

    /// <remarks>What can bring a relative before a court, or part a child from somebody, is for a lawyer.</remarks>
    [Theory]
    [InlineData("power-of-attorney", Lane.Lawyer)]
    [InlineData("children-without-their-mother", Lane.Lawyer)]
    [InlineData("child-taken-abroad", Lane.Lawyer)]
    [InlineData("citizenship-deprivation", Lane.Lawyer)]
    [InlineData("already-paid", Lane.Lawyer)]
    [InlineData("armed-groups-and-force", Lane.Lawyer)]
    [InlineData("false-papers", Lane.Lawyer)]
    [InlineData("money-and-terror-financing", Lane.Lawyer)]
    [InlineData("smugglers-and-self-travel", Lane.Lawyer)]
    [InlineData("prosecution-on-return", Lane.Lawyer)]
    [InlineData("death-penalty-and-torture-in-iraq", Lane.Lawyer)]
    [InlineData("men-moved-to-iraq", Lane.Lawyer)]
    [InlineData("identity-papers-and-dna", Lane.Lawyer)]
    [InlineData("mother-and-child-together", Lane.Lawyer)]
    [InlineData("trauma-and-behaviour", Lane.Psychosocial)]
    [InlineData("radicalisation-worry", Lane.Psychosocial)]
    [InlineData("medical-emergency-in-the-camp", Lane.ChildAtRisk)]
    [InlineData("contact-with-the-mother", null)]
    [InlineData("health-on-arrival", null)]
    [InlineData("housing-work-and-money-after-return", null)]
    public void It_says_whom_to_talk_to_when_a_text_is_not_enough(string id, Lane? person) =>
        Assert.All(
            Language.All, language => Assert.Equal(person, Reading.Library!.Find(new(id), language)!.Person));

    /// <remarks>Take a country off this list by adding a number with its source.</remarks>
    [Fact]
    public void Every_country_but_Syria_has_an_emergency_number() => Assert.Equal(
        ["SY"],
        from country in Reading.Library!.Countries where country.Emergency is null select country.Code);

    [Fact]
    public void Every_emergency_number_was_read_in_a_source_and_says_from_when() => Assert.All(
        Reading.Library!.Countries.Where(country => country.Emergency is not null),
        country =>
        {
            var read = Assert.Single(Reading.Library!.Helplines, helpline => helpline.Id == country.HelplineId);
            Assert.Equal(
                (country.Code, HelplineKind.Emergency, country.Emergency),
                (read.Country, read.Kind, read.Contact.Replace("-", "", StringComparison.Ordinal)));
            Assert.NotEmpty(read.Sources);
            Assert.True(read.AsOf.Length > 0 || read.Sources.All(source => source.Date.Length == 0), read.Id);
        });
}
