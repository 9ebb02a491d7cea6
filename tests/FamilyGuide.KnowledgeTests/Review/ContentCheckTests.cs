using System.Globalization;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.KnowledgeTests.Review;

public class ContentCheckTests
{
    static readonly ArticleId Report = new("report-a-relative");
    static readonly ArticleId Tracing = new("trace-a-relative");
    static readonly DateOnly InTime = new(2026, 1, 1);

    readonly SmallContent _content = new();

    [Fact]
    public void An_entry_is_in_time_on_its_last_day() => Assert.Empty(Find(FindingKind.PastReview, InTime));

    [Fact]
    public void An_entry_past_its_review_is_told_once_for_all_languages()
    {
        var finding = Assert.Single(Find(FindingKind.PastReview, new(2026, 1, 2)));

        Assert.Equal((Tracing, null), (finding.Entry, finding.Language));
        Assert.Contains("2026-01-01", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_changed_after_an_entry_is_told()
    {
        Assert.Empty(Find(FindingKind.PlaceChanged, InTime));

        _content.Replace("places.yaml", "as-of: 2026-02-23", "as-of: 2026-02-24");

        var finding = Assert.Single(Find(FindingKind.PlaceChanged, InTime));
        Assert.Equal(Report, finding.Entry);
        Assert.StartsWith("'roj' changed on 2026-02-24", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_missing_translation_is_told() =>
        Assert.Equal(
            [
                (Report, Language.Danish), (Report, Language.Arabic),
                (Tracing, Language.Swedish), (Tracing, Language.Danish), (Tracing, Language.Arabic),
            ],
            Find(FindingKind.Untranslated, InTime).Select(finding => (finding.Entry, finding.Language!.Value)));

    [Fact]
    public void A_translation_that_is_behind_is_told()
    {
        Assert.Empty(Find(FindingKind.StaleTranslation, InTime));

        _content.PutSwedishBehind();

        var finding = Assert.Single(Find(FindingKind.StaleTranslation, InTime));
        Assert.Equal((Report, Language.Swedish), (finding.Entry, finding.Language!.Value));
    }

    [Fact]
    public void An_entry_without_source_is_told_unless_it_says_to_be_our_view()
    {
        _content
            .Replace(SmallContent.Tracing, "sources: [S205]", "sources: []")
            .Replace(SmallContent.Tracing, "[S205]", "[view]");
        Assert.Equal(Tracing, Assert.Single(Find(FindingKind.Unsourced, InTime)).Entry);

        _content.Replace(SmallContent.Tracing, "claim: report", "claim: view");
        Assert.Empty(Find(FindingKind.Unsourced, InTime));
    }

    [Fact]
    public void An_entry_that_stands_on_weak_sources_only_is_told()
    {
        Assert.Empty(Find(FindingKind.WeaklySourced, InTime));

        _content.Replace("sources.yaml", "quality: media", "quality: weak");

        Assert.Equal(Tracing, Assert.Single(Find(FindingKind.WeaklySourced, InTime)).Entry);
    }

    [Theory]
    [InlineData("2026-04-30", false)]
    [InlineData("2026-05-01", true)]
    [InlineData("2026-05-31", true)]
    public void An_entry_is_told_a_month_before_its_review(string today, bool isTold) => Assert.Equal(
        isTold,
        Find(FindingKind.ReviewSoon, DateOnly.ParseExact(today, "O", CultureInfo.InvariantCulture))
            .Any(finding => finding.Entry == Report));

    [Fact]
    public void A_word_that_blames_is_told_with_what_to_say_in_the_language_that_has_it()
    {
        _content.Replace(SmallContent.Swedish, "Det har en lista.", "Det har en jihadistlista.");

        var finding = Assert.Single(Find(FindingKind.AvoidedWord, InTime));

        Assert.Equal((Report, Language.Swedish), (finding.Entry, finding.Language!.Value));
        Assert.Equal("'jihadi' blames or promises; say: person", finding.Message);
    }

    [Fact]
    public void How_relatives_ask_is_theirs() =>
        Assert.DoesNotContain(With("Hur anmäler jag min syster?", "min syster jihadisten"), IsAvoided);

    [Fact]
    public void What_is_called_law_needs_a_law_behind_it()
    {
        Assert.Empty(Find(FindingKind.LawWithoutPrimarySource, InTime));

        _content
            .Replace(SmallContent.English, "ministry. [S205]", "ministry. [law S205]")
            .Replace(SmallContent.Swedish, "departementet. [S205]", "departementet. [law S205]");

        Assert.Equal(Report, Assert.Single(Find(FindingKind.LawWithoutPrimarySource, InTime)).Entry);
    }

    [Fact]
    public void A_source_that_nothing_cites_is_told()
    {
        Assert.Empty(Find(FindingKind.OrphanSource, InTime));

        _content.Write("sources.yaml", _content.Text("sources.yaml") + """

            - id: S7
              title: "Read and forgotten"
              publisher: "A newspaper"
              url: "https://news.example/forgotten"
              date: ""
              quality: media
            """);

        Assert.Equal("S7", Assert.Single(Find(FindingKind.OrphanSource, InTime)).Entry.Value);
    }

    [Fact]
    public void Entries_that_few_questions_lead_to_are_told_in_their_language() => Assert.Contains(
        Find(FindingKind.FewQuestions, InTime),
        finding => finding.Entry == Tracing && finding.Message.Contains("20 at least", StringComparison.Ordinal));

    [Theory]
    [InlineData("SE", true)]
    [InlineData("FR", false)]
    public void An_entry_for_another_country_may_be_in_English_only(string country, bool isTold)
    {
        _content.Write(
            "countries.yaml",
            _content.Text("countries.yaml") + "\n- {code: FR, names: {en: a, sv: b, da: c, ar: d}, emergency: null}");
        _content.Replace(SmallContent.English, "jurisdiction: [SE]", $"jurisdiction: [{country}]");

        Assert.Equal(isTold, Find(FindingKind.Untranslated, InTime).Any(finding => finding.Entry == Report));
    }

    [Fact]
    public void A_text_that_awaits_a_review_is_told_in_its_language_with_whose()
    {
        _content.Replace(SmallContent.English, "review: unreviewed", "review: content 2");

        var finding = Assert.Single(Find(FindingKind.Unreviewed, InTime));

        Assert.Equal((Report, Language.English), (finding.Entry, finding.Language!.Value));
        Assert.StartsWith("it awaits a lawyer, a native speaker; families", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_most_pressing_comes_first()
    {
        var findings = ContentCheck.Of(_content.Library(), new(2027, 1, 1));

        Assert.Equal(findings.OrderBy(finding => finding.Kind), findings);
        Assert.Equal("report-a-relative: review was due by 2026-05-31", findings[0].ToString().Split(';')[0]);
    }

    static bool IsAvoided(Finding finding) => finding.Kind == FindingKind.AvoidedWord;

    IEnumerable<Finding> With(string words, string others)
    {
        _content.Replace(SmallContent.Swedish, words, others);
        return ContentCheck.Of(_content.Library(), InTime);
    }

    IEnumerable<Finding> Find(FindingKind kind, DateOnly today) =>
        ContentCheck.Of(_content.Library(), today).Where(finding => finding.Kind == kind);
}
