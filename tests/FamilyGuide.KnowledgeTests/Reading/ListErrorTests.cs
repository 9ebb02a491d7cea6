namespace FamilyGuide.KnowledgeTests.Reading;

public class ListErrorTests
{
    readonly SmallContent _content = new();

    [Theory]
    [InlineData("sources.yaml")]
    [InlineData("places.yaml")]
    [InlineData("helplines.yaml")]
    [InlineData("countries.yaml")]
    public void A_missing_file(string file)
    {
        var errors = Knowledge.Reading.LibraryReader.Read(_content.Without(file).Files).Errors;

        Assert.Contains(errors, error => error is { Line: 1 } && error.File == file &&
            error.Message.StartsWith("the file is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_that_stands_twice() =>
        _content.Replace("sources.yaml", "- id: S205", "- id: S33").AreRefused(
            ("entries/en/report-a-relative.md", 12, "'S205' is not in sources.yaml"),
            ("entries/en/trace-a-relative.md", 11, "'S205' is not in sources.yaml"),
            ("places.yaml", 5, "'S205' is not in sources.yaml"),
            ("sources.yaml", 8, "'S33' is in the list twice"));

    [Fact]
    public void An_address_that_is_none() =>
        _content.Replace("sources.yaml", "https://news.example/how", "news.example/how")
            .IsRefused("sources.yaml", 11, "'url' cannot be 'news.example/how'; write it in full");

    [Fact]
    public void A_name_that_is_missing_in_a_language() =>
        _content.Replace("places.yaml", ", da: \"lejren Roj\"", "")
            .IsRefused("places.yaml", 2, "'da' is missing");

    [Fact]
    public void A_name_in_a_language_that_nobody_speaks_here() =>
        _content.Replace("places.yaml", "{en: \"Roj camp\"", "{xx: \"Roj\", en: \"Roj camp\"")
            .IsRefused("places.yaml", 2, "unknown key 'xx'; the keys here are en, sv, da, ar");

    [Fact]
    public void A_helpline_in_a_country_that_is_not_in_the_list() =>
        _content.Replace("helplines.yaml", "country: SE", "country: XX")
            .IsRefused("helplines.yaml", 2, "'XX' is not in countries.yaml");

    [Fact]
    public void A_helpline_that_is_neither_verified_nor_not() =>
        _content.Replace("helplines.yaml", "verified: false", "verified: soon")
            .IsRefused("helplines.yaml", 8, "'verified' cannot be 'soon'; write true or false");

    [Fact]
    public void An_emergency_helpline_that_is_not_in_the_list() =>
        _content.Replace("countries.yaml", "helpline: se-112", "helpline: se-113")
            .IsRefused("countries.yaml", 4, "'se-113' is not in helplines.yaml");

    [Fact]
    public void A_country_code_that_is_none() =>
        _content.Write("countries.yaml", _content.Text("countries.yaml") + """

            - code: Sverige
              names: {en: "Sweden", sv: "Sverige", da: "Sverige", ar: "السويد"}
            """).IsRefused("countries.yaml", 5, "'Sverige' is no country code");

    [Fact]
    public void A_place_id_with_capitals() =>
        _content.Write("places.yaml", _content.Text("places.yaml") + "\n" +
            _content.Text("places.yaml").Replace("id: roj", "id: Al Hol", StringComparison.Ordinal))
            .IsRefused("places.yaml", 7, "'Al Hol' is no id; write small letters");

    [Fact]
    public void A_file_that_is_no_list() =>
        _content.Write("countries.yaml", "SE: Sweden").AreRefused(
            ("countries.yaml", 1, "the file must be a list; start each item with '- code: …'"),
            ("helplines.yaml", 2, "'SE' is not in countries.yaml"));

    [Fact]
    public void An_item_without_keys() =>
        _content.Write("places.yaml", _content.Text("places.yaml") + "\n- Raqqa")
            .IsRefused("places.yaml", 7, "an item needs its keys; write '- id: …'");

    [Fact]
    public void One_name_for_all_languages() =>
        _content.Write("countries.yaml", "- {code: SE, names: Sweden, emergency: null}")
            .IsRefused("countries.yaml", 1, "'names' needs a line for each language");

    [Fact]
    public void A_source_id_in_another_form() =>
        _content.Write(
                "sources.yaml",
                _content.Text("sources.yaml") + "\n" + _content.Text("sources.yaml").Split("- id: S205")[0]
                    .Replace("S33", "33", StringComparison.Ordinal))
            .IsRefused("sources.yaml", 14, "'33' is no source id; write S and a number");

    [Fact]
    public void A_second_document() =>
        _content.Write("places.yaml", _content.Text("places.yaml") + "\n---\n- id: other")
            .IsRefused("places.yaml", 7, "a second '---' starts another document; keep one");
}
