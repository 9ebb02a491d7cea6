using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Phrases;

public class PhraseBookTests
{
    static readonly string Original = Read("phrases.en.yaml");

    [Theory]
    [InlineData(30)]
    [InlineData(14)]
    public void Families_are_told_the_days_that_the_operator_has_set(int days)
    {
        var book = PhraseBook.Load(days);

        foreach (var voice in Language.All.Select(book.In))
        {
            foreach (var phrase in new[] { Phrase.IntroKept, Phrase.DataShort, Phrase.DataMessages, Phrase.ReturnExplain })
            {
                Assert.Contains($"{days}", voice.Say(phrase), StringComparison.Ordinal);
                Assert.DoesNotContain("{", voice.Say(phrase), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_language_says_every_phrase()
    {
        var book = PhraseBook.Load();

        Assert.All(
            from language in Language.All
            from phrase in Enum.GetValues<Phrase>()
            select book.In(language).Say(phrase),
            said => Assert.False(string.IsNullOrWhiteSpace(said)));
    }

    [Fact]
    public void A_language_that_lacks_a_phrase_stops_the_start()
    {
        var error = Refused(Original.Replace("\nback:\n  nothing: There is nothing before this.\n", "\n"));

        Assert.Equal("phrases.sv.yaml, line 1: the phrase BackNothing is missing.", error.Message);
    }

    [Fact]
    public void A_phrase_that_nobody_says_stops_the_start()
    {
        var error = Refused("nonsense: Hello.\n" + Original);

        Assert.Equal("phrases.sv.yaml, line 1: nobody says the phrase \"nonsense\".", error.Message);
    }

    [Fact]
    public void A_translation_that_loses_a_placeholder_stops_the_start()
    {
        var error = Refused(Original.Replace("What we know is from {date}.", "What we know is old."));

        Assert.Matches(@"^phrases\.sv\.yaml, line [1-9]\d+: .*""answer\.as-of"" needs \{date\}", error.Message);
    }

    [Fact]
    public void A_translation_with_a_placeholder_of_its_own_stops_the_start()
    {
        var error = Refused(Original.Replace("There is nothing before this.", "There is nothing before {this}."));

        Assert.Contains("the phrase \"back.nothing\" needs no placeholder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_has_twelve_months_in_every_language() =>
        Assert.Contains("date.months", Refused(Original.Replace("[January, ", "[")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_no_yaml_stops_the_start_and_says_where() =>
        Assert.StartsWith("phrases.sv.yaml, line 2: ", Refused("a: b\n  c: d: e").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "23 February 2026")]
    [InlineData("sv", "23 februari 2026")]
    [InlineData("da", "23. februar 2026")]
    [InlineData("ar", "23 شباط/فبراير 2026")]
    public void A_day_is_written_as_in_the_language_with_digits_that_every_phone_shows(string code, string written) =>
        Assert.Equal(written, PhraseBook.Load().In(Language.FindOrEnglish(code)).Date(new DateOnly(2026, 2, 23)));

    [Theory]
    [InlineData("2026-02-23", "23 February 2026")]
    [InlineData("2026-02", "February 2026")]
    [InlineData("2026", "2026")]
    [InlineData("undated (old)", "undated (old)")]
    [InlineData("2026-13-45", "2026-13-45")]
    public void A_date_of_a_source_is_written_as_exactly_as_the_source_gives_it(string date, string written) =>
        Assert.Equal(written, PhraseBook.Load().In(Language.English).Date(date));

    [Theory]
    [InlineData("ar", "112", "\u2068112\u2069")]
    [InlineData("ar", "السويد", "السويد")]
    [InlineData("sv", "112", "112")]
    public void Fragments_of_another_script_keep_their_direction(string code, string fragment, string written) =>
        Assert.Equal(written, PhraseBook.Load().In(Language.FindOrEnglish(code)).Isolated(fragment));

    static InvalidBookException Refused(string swedish) => Assert.Throws<InvalidBookException>(() =>
        PhraseBook.Load(Language.All.ToDictionary(
            language => language,
            language => BookFile.Parse(
                $"phrases.{language}.yaml",
                language == Language.Swedish ? swedish : Original))));

    static string Read(string name)
    {
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
