namespace FamilyGuide.KnowledgeTests.Reading;

public class FrontMatterErrorTests
{
    const string English = SmallContent.English;
    const string Swedish = SmallContent.Swedish;

    readonly SmallContent _content = new();

    [Fact]
    public void An_unknown_key() =>
        _content.Replace(English, "topic: repatriation", "topic: repatriation\nauthor: me")
            .IsRefused(English, 6, "unknown key 'author'; the keys here are id, version");

    [Fact]
    public void A_missing_key() =>
        _content.Replace(English, "claim: practice\n", "").IsRefused(English, 2, "'claim' is missing");

    [Fact]
    public void A_key_that_stands_twice() =>
        _content.Replace(English, "claim: practice", "claim: practice\nclaim: law")
            .IsRefused(English, 10, "'claim' stands twice");

    [Fact]
    public void A_key_without_value() =>
        _content.Replace(English, "title: How to report a relative", "title:")
            .IsRefused(English, 4, "'title' is empty");

    [Fact]
    public void A_date_that_is_none() =>
        _content.Replace(English, "as-of: 2026-02-23", "as-of: 23 Feb 2026")
            .IsRefused(English, 10, "'as-of' cannot be '23 Feb 2026'; write a day as year-month-day");

    [Fact]
    public void A_review_before_the_date_of_the_sources() =>
        _content.Replace(English, "review-by: 2026-05-31", "review-by: 2026-02-22")
            .IsRefused(English, 11, "'review-by' is before 'as-of'");

    [Fact]
    public void A_word_that_is_no_topic() =>
        _content.Replace(English, "topic: repatriation", "topic: travel")
            .IsRefused(English, 5, "'topic' cannot be 'travel'; write one of repatriation, rights, reception");

    [Fact]
    public void A_version_that_is_no_number() =>
        _content.Without(Swedish).Replace(English, "version: 2", "version: two")
            .IsRefused(English, 3, "'version' cannot be 'two'; write a whole number");

    [Fact]
    public void A_jurisdiction_that_is_no_country() =>
        _content.Replace(English, "jurisdiction: [SE]", "jurisdiction: [Sweden]")
            .IsRefused(English, 6, "'jurisdiction' cannot hold 'Sweden'; write [general], or country codes");

    [Fact]
    public void No_jurisdiction() =>
        _content.Replace(English, "jurisdiction: [SE]", "jurisdiction: []")
            .IsRefused(English, 6, "'jurisdiction' is empty; write [general] if it holds everywhere");

    [Fact]
    public void A_list_where_one_value_is_meant() =>
        _content.Replace(English, "title: How to report a relative", "title: [How to report]")
            .IsRefused(English, 4, "'title' takes one value; if it holds brackets, put it in \"double quotes\"");

    [Fact]
    public void One_value_where_a_list_is_meant() =>
        _content.Replace(English, "who: [child, woman]", "who: child").IsRefused(English, 7, "'who' takes a list");

    [Fact]
    public void Nobody_whom_it_concerns() =>
        _content.Replace(English, "who: [child, woman]", "who: []").IsRefused(English, 7, "'who' is empty");

    [Fact]
    public void No_question() =>
        _content.Replace(Swedish, "questions:\n  - Hur anmäler jag min syster?", "questions: []")
            .IsRefused(Swedish, 6, "no questions");

    [Fact]
    public void An_empty_question() =>
        _content.Replace(English, "  - who do i call", "  - \"\"").IsRefused(English, 18, "an empty question");

    [Fact]
    public void A_source_that_is_not_in_the_list() =>
        _content.Replace(English, "[S33, S205]", "[S33, S205, S9]").AreRefused(
            (English, 12, "'sources' lists S9, and nothing cites it"),
            (English, 12, "'S9' is not in sources.yaml"));

    [Fact]
    public void A_source_that_is_listed_twice() =>
        _content.Replace(English, "[S33, S205]", "[S33, S205, S33]")
            .IsRefused(English, 12, "'S33' is listed twice");

    [Fact]
    public void A_place_that_is_not_in_the_list() =>
        _content.Replace(English, "places: [roj]", "places: [roj, raqqa]")
            .IsRefused(English, 8, "'raqqa' is not in places.yaml");

    [Fact]
    public void A_helpline_that_is_not_in_the_list() =>
        _content.Replace(English, "helplines: [se-112]", "helplines: [se-911]")
            .IsRefused(English, 14, "'se-911' is not in helplines.yaml");

    [Fact]
    public void A_next_entry_that_does_not_exist() =>
        _content.Replace(English, "next: [trace-a-relative]", "next: [find-a-relative]")
            .IsRefused(English, 15, "'next' names 'find-a-relative', and there is no such entry");

    [Fact]
    public void Metadata_in_a_translation() =>
        _content.Replace(Swedish, "translates: 2", "translates: 2\ntopic: rights")
            .IsRefused(Swedish, 5, "unknown key 'topic'; the keys here are id, title, translates");

    [Fact]
    public void A_translation_of_a_version_that_does_not_exist() =>
        _content.Replace(Swedish, "translates: 2", "translates: 3")
            .IsRefused(Swedish, 4, "it translates version 3 but the original is version 2");

    [Fact]
    public void A_translation_without_original() =>
        _content.Without(English).IsRefused(Swedish, 4, "'report-a-relative' has no original");

    [Fact]
    public void Two_originals() =>
        _content.Write(Swedish, _content.Text(English))
            .IsRefused(Swedish, 2, "'report-a-relative' has two originals, the other is entries/en/");

    [Fact]
    public void An_id_that_is_not_the_name_of_the_file() =>
        _content.Replace(English, "id: report-a-relative", "id: report-relative")
            .IsRefused(English, 2, "'id' is 'report-relative' but the file is 'report-a-relative.md'");

    [Fact]
    public void A_name_that_is_not_in_small_letters_and_hyphens()
    {
        var text = _content.Text(SmallContent.Tracing)
            .Replace("id: trace-a-relative", "id: Trace_2", StringComparison.Ordinal)
            .Replace("Where is", "Which way did", StringComparison.Ordinal);

        _content.Write("entries/en/Trace_2.md", text)
            .IsRefused("entries/en/Trace_2.md", 1, "the file's name 'Trace_2' must be small letters");
    }

    [Fact]
    public void A_question_of_two_entries() =>
        _content.Replace(SmallContent.Tracing, "Where is my brother?", "HOW do i report my sister")
            .IsRefused(SmallContent.Tracing, 13, "is a question of 'report-a-relative' too");

    [Fact]
    public void A_question_that_stands_twice() =>
        _content.Replace(English, "  - who do i call", "  - who do i call\n  - Who do I call?")
            .IsRefused(English, 19, "'Who do I call?' stands twice");

    [Fact]
    public void A_colon_that_YAML_cannot_read() =>
        _content.Replace(English, "title: How to report a relative", "title: Reporting: how to")
            .IsRefused(English, 4, "cannot be read as YAML");

    [Fact]
    public void No_front_matter() =>
        _content.Write(SmallContent.Tracing, "## Short answer\nNo. [S33]")
            .IsRefused(SmallContent.Tracing, 1, "no front matter; start the file with '---'");

    [Fact]
    public void An_empty_front_matter() =>
        _content.Write(SmallContent.Tracing, "---\n---\n## Short answer\nNo. [S33]")
            .IsRefused(SmallContent.Tracing, 1, "the front matter has no keys");

    [Fact]
    public void A_language_that_nobody_speaks_here() =>
        _content.Write("entries/xx/report-a-relative.md", _content.Text(Swedish))
            .IsRefused("entries/xx/report-a-relative.md", 1, "'xx' is no language here; the folders are en, sv,");

    [Fact]
    public void An_entry_outside_the_folders_of_languages() =>
        _content.Write("entries/report-a-relative.md", _content.Text(Swedish))
            .IsRefused("entries/report-a-relative.md", 1, "the file is in a wrong folder");

    [Fact]
    public void Html_in_a_title() =>
        _content.Replace(Swedish, "title: Hur man", "title: <b>Hur</b> man").IsRefused(Swedish, 3, "HTML");

    [Fact]
    public void An_alias_of_YAML() =>
        _content.Replace(Swedish, "title: Hur man anmäler en anhörig", "title: &t Hur man anmäler en anhörig")
            .IsRefused(Swedish, 3, "'&' names are not used here");

    [Fact]
    public void A_reference_of_YAML() =>
        _content.Replace(Swedish, "title: Hur man anmäler en anhörig", "title: *t").AreRefused(
            (Swedish, 3, "'*' references are not used here"),
            (Swedish, 3, "'title' is empty"));

    [Fact]
    public void A_key_that_is_no_word() =>
        _content.Replace(Swedish, "translates: 2", "translates: 2\n[a, b]: c")
            .IsRefused(Swedish, 5, "a key must be a plain word, such as 'title:'");
}
