using System.Text;

namespace FamilyGuide.KnowledgeTests.Reading;

public class BodyErrorTests
{
    const string English = SmallContent.English;
    const string Swedish = SmallContent.Swedish;

    readonly SmallContent _content = new();

    [Fact]
    public void A_source_that_is_listed_and_never_cited() =>
        _content.Replace(SmallContent.Tracing, "sources: [S205]", "sources: [S205, S33]")
            .IsRefused(SmallContent.Tracing, 11, "'sources' lists S33, and nothing cites it");

    [Fact]
    public void A_source_that_is_cited_and_not_listed() =>
        _content.Replace(SmallContent.Tracing, "searches. [S205]", "searches. [S205] [S33]")
            .IsRefused(SmallContent.Tracing, 16, "[S33] is cited and not listed");

    [Theory]
    [InlineData("[s33]", "'[s33]' is no marker")]
    [InlineData("[S33, S205]", "'[S33, S205]' is no marker; write [S33] or [law S33] (practice, report), one pair")]
    [InlineData("[the ministry](https://x.example)", "'[the ministry]' is no marker")]
    [InlineData("(S33)", "'S33' is no marker; write [S33]")]
    [InlineData("{the camp}", "'{the camp}' is no place")]
    [InlineData("S33]", "a lone ']'")]
    public void A_marker_in_a_wrong_form(string marker, string because)
    {
        _content.Replace(English, "1. Write to the ministry. [S33]", $"1. Write {marker} to the ministry. [S33]");

        var errors = Knowledge.Reading.LibraryReader.Read(_content.Files).Errors;
        Assert.All(errors, error => Assert.Equal((English, 24), (error.File, error.Line)));
        Assert.Contains(errors, error => error.Message.StartsWith(because, StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_without_marker() =>
        _content.Without(Swedish).Replace(English, "1. Write to the ministry. [S33]", "1. Write to the ministry.")
            .IsRefused(English, 24, "no marker; end it with its source, such as [S33], or with [view]");

    [Fact]
    public void A_sentence_after_the_last_marker() =>
        _content.Replace(English, "It answers. [S33]", "It answers. [S33] Sometimes.")
            .IsRefused(English, 21, "no marker after 'Sometimes.'");

    [Fact]
    public void No_short_answer() =>
        _content.Replace(SmallContent.Tracing, "The Red Cross searches. [S205]", "")
            .AreRefused(
                (SmallContent.Tracing, 11, "'sources' lists S205, and nothing cites it"),
                (SmallContent.Tracing, 15, "no short answer"));

    [Fact]
    public void A_short_answer_of_601_characters() =>
        _content.Replace(SmallContent.Tracing, "The Red Cross searches.", new string('x', 600) + ".")
            .IsRefused(SmallContent.Tracing, 16, "the short answer has 601 characters; shorten it to 600");

    [Fact]
    public void A_short_answer_of_600_characters_as_a_reader_counts_them() =>
        _content.Replace(
            SmallContent.Tracing,
            "The Red Cross searches.",
            string.Concat(Enumerable.Repeat("👨‍👩‍👧", 599)) + ".").Library();

    [Fact]
    public void An_unknown_heading() =>
        _content.Replace(English, "## Cautions", "## Warnings").AreRefused(
            (English, 27, "unknown heading '## Warnings'; the headings are '## Short answer', '## Accounts', '## Steps'"),
            (English, 28, "this line must start with '3. '"),
            (Swedish, 13, "2 steps, and the original has 3"),
            (Swedish, 17, "1 cautions, and the original has 0"));

    [Fact]
    public void A_heading_of_another_level() =>
        _content.Replace(SmallContent.Tracing, "## Short answer", "# Short answer").AreRefused(
            (SmallContent.Tracing, 11, "nothing cites it"),
            (SmallContent.Tracing, 15, "unknown heading '# Short answer'"),
            (SmallContent.Tracing, 15, "no short answer"),
            (SmallContent.Tracing, 16, "text above the first heading"));

    [Fact]
    public void A_heading_that_comes_twice() =>
        _content.Write(
            SmallContent.Tracing, _content.Text(SmallContent.Tracing) + "\n\n## Short answer\nAgain. [S205]")
            .IsRefused(SmallContent.Tracing, 18, "'## Short answer' comes twice or too late");

    [Fact]
    public void A_step_that_skips_a_number() =>
        _content.Replace(English, "2. Ask who", "3. Ask who").IsRefused(English, 25, "must start with '2. '");

    [Fact]
    public void A_caution_without_hyphen() =>
        _content.Replace(English, "- Do not send", "Do not send").IsRefused(English, 28, "must start with '- '");

    [Fact]
    public void Fewer_steps_than_the_original() =>
        _content.Replace(Swedish, "1. Skriv till departementet. [S33]\n2.", "1.")
            .IsRefused(Swedish, 13, "1 steps, and the original has 2");

    [Fact]
    public void More_cautions_than_the_original() =>
        _content.Replace(Swedish, "pengar. [view]", "pengar. [view]\n- Res inte dit. [view]")
            .IsRefused(Swedish, 17, "2 cautions, and the original has 1");

    [Fact]
    public void Other_markers_than_the_original() =>
        _content.Replace(Swedish, "1. Skriv till departementet. [S33]", "1. Skriv till departementet. [S205]")
            .IsRefused(Swedish, 13, "it cites [S205], and the original cites [S33] here");

    [Fact]
    public void A_view_that_is_a_source_in_the_original() =>
        _content.Replace(Swedish, "1. Skriv till departementet. [S33]", "1. Skriv till departementet. [view]")
            .IsRefused(Swedish, 13, "it cites [view], and the original cites [S33] here");

    [Fact]
    public void Other_braces_than_the_original() =>
        _content.Replace(Swedish, " {roj}", "")
            .IsRefused(Swedish, 14, "it names nothing, and the original names {roj} here");

    [Fact]
    public void Braces_that_are_not_in_places() =>
        _content.Without(Swedish).Replace(English, "places: [roj]", "places: []")
            .IsRefused(English, 25, "{roj} is not in 'places'");

    [Fact]
    public void Braces_outside_a_step() =>
        _content.Replace(English, "- Do not send money. [view]", "- Do not send money. {roj} [view]").AreRefused(
            (English, 28, "only a step can depend on a place"),
            (Swedish, 17, "it names nothing, and the original names {roj} here"));

    [Fact]
    public void Two_places_in_one_step() =>
        _content
            .Replace(English, "camp now. {roj}", "camp now. {roj} {roj}")
            .Replace(Swedish, "lägret nu. {roj}", "lägret nu. {roj} {roj}")
            .IsRefused(English, 25, "two places in one step; make a step for each");

    [Fact]
    public void An_unknown_source_in_a_translation_that_is_behind() =>
        _content.PutSwedishBehind().Replace(Swedish, "svarar. [S33]", "svarar. [S9]")
            .IsRefused(Swedish, 10, "[S9] is not in sources.yaml");

    [Fact]
    public void Html_in_the_text() =>
        _content.Replace(English, "Do not send money.", "Do <b>not</b> send money.").IsRefused(English, 28, "HTML");

    [Fact]
    public void An_entity_in_the_text() =>
        _content.Replace(English, "Do not send money.", "Do not&nbsp;send money.").IsRefused(English, 28, "HTML");

    [Fact]
    public void Bold_in_the_text() =>
        _content.Replace(English, "Do not send money.", "Do **not** send money.")
            .IsRefused(English, 28, "bold or code signs");

    [Theory]
    [InlineData("\t", "a tab; use spaces")]
    [InlineData("\u0007", "an invisible control character (U+0007)")]
    [InlineData("\u202E", "turns the text's direction (U+202E)")]
    [InlineData("\u2067", "turns the text's direction (U+2067)")]
    [InlineData("\uFFFE", "an invisible control character (U+FFFE)")]
    [InlineData("\u200B", "an invisible space (U+200B)")]
    [InlineData("e\u0301", "not NFC")]
    public void A_character_that_nobody_sees(string character, string because) =>
        _content.Replace(English, "Do not send money.", $"Do not{character} send money.")
            .IsRefused(English, 28, because);

    [Fact]
    public void Marks_that_only_help_Arabic_are_no_mistake() =>
        _content.Replace(English, "Do not send money.", "Do not send \u200E+46\u200F money\u061C.").Library();

    [Fact]
    public void A_byte_order_mark() =>
        _content.Write(SmallContent.Tracing, "\uFEFF" + _content.Text(SmallContent.Tracing))
            .IsRefused(SmallContent.Tracing, 1, "byte-order mark");

    [Fact]
    public void Another_encoding_than_UTF8() =>
        _content.Without(English).Write(
                Swedish, Encoding.Latin1.GetBytes(_content.Text(Swedish)))
            .IsRefused(Swedish, 1, "the file is not UTF-8");

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        _content
            .Replace(English, "claim: practice", "claim: rumour")
            .Replace(English, "Do not send money.", "Do **not** send money.")
            .Replace("places.yaml", "status: unclear", "status: open")
            .AreRefused(
                (English, 9, "'claim' cannot be 'rumour'"),
                (English, 28, "bold"),
                ("places.yaml", 3, "'status' cannot be 'open'"));

    [Theory]
    [InlineData("- A said no. [S33]\n- B said yes. [S205]", "needs two accounts with their sources")]
    [InlineData("- A said no. [S33]\n- Ask both. [view]", "needs two accounts with their sources")]
    [InlineData("- A said no. [S33]\n- B said yes. [S205]\n- Ask both. [S33] [view]", "and last what is safe")]
    public void Accounts_without_a_second_or_without_what_is_safe(string accounts, string because) => _content
        .Replace(English, "## Steps", $"## Accounts\n{accounts}\n\n## Steps")
        .IsRefusedWith(because);

    [Theory]
    [InlineData("[view S33]")]
    [InlineData("[rumour S33]")]
    [InlineData("[law]")]
    public void A_kind_that_no_claim_has(string marker) =>
        _content.Replace(English, "the ministry. [S33]", $"the ministry. {marker}").IsRefusedWith("is no marker");
}
