using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.KnowledgeTests.Reading;

public class LibraryReaderTests
{
    static readonly ArticleId Report = new("report-a-relative");

    readonly Library _library = new SmallContent().Library();

    Article English => _library.Find(Report, Language.English)!;

    Article Swedish => _library.Find(Report, Language.Swedish)!;

    [Fact]
    public void Sources_are_numbered_in_the_order_in_which_a_reader_meets_them()
    {
        Assert.Equal(["S205", "S33"], English.Sources.Select(source => source.Id), StringComparer.Ordinal);
        Assert.Equal("Write to the ministry. [2]", English.Steps[0].Text.Value);
    }

    [Fact]
    public void A_sentence_of_our_own_loses_its_marker() =>
        Assert.Equal(
            "You write to the ministry. [1] It keeps a list. It answers. [2]", English.ShortAnswer.Value);

    [Fact]
    public void A_step_knows_the_place_that_it_depends_on()
    {
        Assert.Null(English.Steps[0].Place);
        Assert.Equal(new PlaceId("roj"), English.Steps[1].Place);
        Assert.Equal("Ask who runs the camp now. [1]", English.Steps[1].Text.Value);
    }

    [Fact]
    public void Braces_may_stand_before_the_full_stop_or_after_the_markers()
    {
        var library = new SmallContent()
            .Replace(SmallContent.English, "camp now. {roj} [S205]", "camp now {roj}. [S205]")
            .Replace(SmallContent.Swedish, "lägret nu. {roj} [S205]", "lägret nu. [S205] {roj}")
            .Library();

        Assert.Equal("Ask who runs the camp now. [1]", library.Find(Report, Language.English)!.Steps[1].Text.Value);
        Assert.Equal(
            "Fråga vem som sköter lägret nu. [1]", library.Find(Report, Language.Swedish)!.Steps[1].Text.Value);
    }

    [Fact]
    public void A_source_is_cited_for_what_its_marker_says_and_else_for_what_the_entry_is()
    {
        var library = new SmallContent()
            .Replace(SmallContent.English, "ministry. [S205]", "ministry. [law S205]")
            .Replace(SmallContent.Swedish, "departementet. [S205]", "departementet. [law S205]")
            .Library();
        var english = library.Find(Report, Language.English)!;

        Assert.Equal("You write to the ministry. [1] It keeps a list. It answers. [2]", english.ShortAnswer.Value);
        Assert.Equal([ClaimKind.Law, ClaimKind.Practice], english.ClaimsOfSources);
        Assert.True(english.HasView);
    }

    [Fact]
    public void A_translation_cites_for_the_same_as_its_original() => new SmallContent()
        .Replace(SmallContent.English, "ministry. [S205]", "ministry. [law S205]")
        .IsRefusedWith("and the original cites [S33] [law S205] [view] here");

    [Fact]
    public void Accounts_that_do_not_agree_stand_with_what_is_safe_under_each()
    {
        var english = new SmallContent()
            .Replace(SmallContent.English, "## Steps", "## Accounts\n- A: no. [S33]\n- B: yes. [S205]\n- Ask. [view]\n\n## Steps")
            .Replace(SmallContent.Swedish, "## Steps", "## Accounts\n- A: nej. [S33]\n- B: ja. [S205]\n- Fråga. [view]\n\n## Steps")
            .Library().Find(Report, Language.English)!;

        Assert.Equal(["A: no. [2]", "B: yes. [1]", "Ask."], english.Accounts.Select(account => account.Value));
    }

    [Fact]
    public void A_step_may_depend_on_an_authority()
    {
        var library = new SmallContent()
            .Replace(SmallContent.English, "places: [roj]", "places: [roj]\nauthorities: [damascus]")
            .Replace(SmallContent.English, "ministry. [S33]", "ministry. {damascus} [S33]")
            .Replace(SmallContent.Swedish, "departementet. [S33]", "departementet. {damascus} [S33]")
            .Library();

        Assert.Equal(new PlaceId("damascus"), library.Find(Report, Language.English)!.Steps[0].Place);
        Assert.Equal(["damascus"], library.Authorities.Select(authority => authority.Id.Value));
        Assert.Equal(["roj"], library.Places.Select(place => place.Id.Value));
    }

    [Fact]
    public void What_was_corrected_is_told_in_every_language()
    {
        const string Corrected =
            "version: 2\ncorrected:\n  - version: 2\n    what: {en: \"a\", sv: \"b\", da: \"c\", ar: \"d\"}";
        var english = new SmallContent()
            .Replace(SmallContent.English, "version: 2", Corrected)
            .Library().Find(Report, Language.English)!;

        var correction = Assert.Single(english.Corrections);
        Assert.Equal((2, "b"), (correction.Version, correction.What[Language.Swedish]));
        new SmallContent().Replace(SmallContent.English, "version: 2", Corrected.Replace("- version: 2", "- version: 3"))
            .IsRefusedWith("version 3 cannot have corrected anything");
    }

    [Fact]
    public void A_translation_has_the_dates_and_places_of_its_original()
    {
        Assert.Equal(new DateOnly(2026, 2, 23), Swedish.AsOf);
        Assert.Equal(ClaimKind.Practice, Swedish.Claim);
        Assert.Equal([new PlaceId("roj")], Swedish.Places);
        Assert.Equal(["se-112"], Swedish.Helplines.Select(helpline => helpline.Id), StringComparer.Ordinal);
    }

    [Fact]
    public void A_translation_has_its_own_title_questions_and_review()
    {
        Assert.Equal("Hur man anmäler en anhörig", Swedish.Title);
        Assert.Equal(["Hur anmäler jag min syster?"], Swedish.Questions, StringComparer.Ordinal);
        Assert.Equal(Reviews.NativeSpeaker, Swedish.Reviews);
        Assert.Equal(Reviews.None, English.Reviews);
    }

    [Fact]
    public void Any_language_may_be_the_original()
    {
        var content = new SmallContent();
        var (english, swedish) = (content.Text(SmallContent.English), content.Text(SmallContent.Swedish));
        var library = content
            .Write(SmallContent.English, swedish)
            .Write(SmallContent.Swedish, english)
            .Library();

        Assert.Equal("How to report a relative", library.Find(Report, Language.Swedish)!.Title);
    }

    [Fact]
    public void A_translation_that_is_behind_can_still_be_read()
    {
        var library = new SmallContent()
            .PutSwedishBehind()
            .Replace(SmallContent.Swedish, "1. Skriv till departementet. [S33]\n2.", "1.")
            .Library();

        var stale = library.Find(Report, Language.Swedish)!;
        Assert.Equal((1, 2), (stale.Translates, stale.Version));
    }

    [Fact]
    public void General_means_no_country()
    {
        Assert.Empty(_library.Find(new("trace-a-relative"), Language.English)!.Countries);
        Assert.Equal(["SE"], English.Countries, StringComparer.Ordinal);
    }

    [Fact]
    public void A_step_may_go_on_in_the_next_line()
    {
        var library = new SmallContent()
            .Replace(SmallContent.English, "1. Write to the ministry.", "1. Write to\n   the ministry.")
            .Library();

        Assert.Equal("Write to the ministry. [2]", library.Find(Report, Language.English)!.Steps[0].Text.Value);
    }

    [Fact]
    public void The_lists_are_read()
    {
        var helpline = Assert.Single(_library.Helplines);
        Assert.Equal("nödläge", helpline.For[Language.Swedish]);
        Assert.False(helpline.IsVerified);
        var country = _library.FindCountry("se")!;
        Assert.Equal(("112", "se-112"), (country.Emergency, country.HelplineId));
        var place = Assert.Single(_library.Places);
        Assert.Equal(PlaceStatus.Unclear, place.Status);
        Assert.Equal(["S205"], place.Sources.Select(source => source.Id), StringComparer.Ordinal);
        Assert.Equal(["", "2024-11"], English.Sources.Select(source => source.Date), StringComparer.Ordinal);
    }

    [Fact]
    public void A_country_without_a_known_number_has_none() =>
        Assert.Null(
            new SmallContent()
                .Replace("countries.yaml", "emergency: \"112\"", "emergency: null")
                .Replace("countries.yaml", "helpline: se-112", "helpline: null")
                .Library().FindCountry("SE")!.Emergency);

    [Fact]
    public void Line_ends_of_Windows_are_no_mistake()
    {
        var content = new SmallContent();
        var windows = content.Text(SmallContent.English).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal(
            "Write to the ministry. [2]",
            content.Write(SmallContent.English, System.Text.Encoding.UTF8.GetBytes(windows))
                .Library().Find(Report, Language.English)!.Steps[0].Text.Value);
    }
}
