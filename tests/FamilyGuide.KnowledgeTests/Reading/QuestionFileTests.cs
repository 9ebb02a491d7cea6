using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.KnowledgeTests.Reading;

public class QuestionFileTests
{
    const string French = "questions/fr.yaml";

    const string English = "questions/en.yaml";

    static readonly ArticleId Report = new("report-a-relative");

    readonly SmallContent _content = new();

    [Fact]
    public void A_language_without_entries_has_its_questions_there()
    {
        var phrases = _content
            .Write(French, "report-a-relative:\n  - À qui signaler ma sœur ?\n  - ambassade\n~not-ours:\n  - météo")
            .Library().PhrasesIn(PartialLanguage.French);

        Assert.Equal(["À qui signaler ma sœur ?", "ambassade"], phrases.Questions[Report], StringComparer.Ordinal);
        Assert.Equal(["météo"], phrases.NotOurs, StringComparer.Ordinal);
    }

    [Fact]
    public void A_language_with_entries_has_theirs_and_what_is_none_of_ours()
    {
        var phrases = _content.Write(English, "~not-ours: [the weather, \"play: music\"]")
            .Library().PhrasesIn(Language.English);

        Assert.Equal(["How do I report my sister?", "who do i call"], phrases.Questions[Report], StringComparer.Ordinal);
        Assert.Equal(["the weather", "play: music"], phrases.NotOurs, StringComparer.Ordinal);
    }

    [Fact]
    public void A_language_may_have_no_file()
    {
        Assert.Empty(_content.Library().PhrasesIn(Language.English).NotOurs);
        Assert.Empty(_content.Library().PhrasesIn(PartialLanguage.Finnish).Questions);
    }

    [Fact]
    public void A_language_that_nobody_understands() =>
        _content.Write("questions/xx.yaml", "~not-ours: [a]").IsRefused(
            "questions/xx.yaml",
            1,
            "'xx' is no language that is understood; the files are en.yaml, sv.yaml, da.yaml, ar.yaml, fr.yaml");

    [Fact]
    public void An_entry_that_does_not_exist() =>
        _content.Write(French, "~not-ours: [a]\nreprot: [b]").IsRefused(
            French, 2, "there is no entry 'reprot'; write an id of entries/, or '~not-ours:'");

    [Fact]
    public void Questions_of_an_entry_that_could_hold_them() =>
        _content.Write(English, "report-a-relative:\n  - whom to tell").IsRefused(
            English, 1, "questions of an entry stand in the entry; move these to entries/en/report-a-relative.md");

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b")]
    [InlineData("only words")]
    public void A_file_that_is_no_map(string text) =>
        _content.Write(French, text).IsRefused(French, 1, "no questions; write 'an-entrys-id:' and");

    [Theory]
    [InlineData("~not-ours:")]
    [InlineData("~not-ours: []")]
    [InlineData("~not-ours: weather")]
    public void An_entry_without_questions(string text) =>
        _content.Write(French, text).IsRefused(French, 1, "'~not-ours' has no questions; write them below it");

    [Fact]
    public void An_empty_question_and_one_that_YAML_takes_apart() =>
        _content.Write(French, "~not-ours:\n  - \"\"\n  - météo: demain").AreRefused(
            (French, 2, "an empty question, or one with ': '"),
            (French, 3, "an empty question, or one with ': '"));

    [Fact]
    public void The_same_question_for_two() =>
        _content.Write(French, "report-a-relative: [Où est-elle ?]\ntrace-a-relative: [ou est elle]").IsRefused(
            French, 2, "'ou est elle' is a question of 'report-a-relative' too; keep it where it is answered better");

    [Fact]
    public void A_question_of_an_entry_that_is_none_of_ours() =>
        _content.Write(English, "~not-ours:\n  - Who do I call?").IsRefused(
            English, 2, "'Who do I call?' is a question of 'report-a-relative' too");

    [Fact]
    public void The_same_question_in_two_languages_is_no_mistake() =>
        Assert.NotNull(_content
            .Write(French, "~not-ours: [pizza]")
            .Write("questions/de.yaml", "~not-ours: [pizza]")
            .Library());

    [Fact]
    public void A_key_that_stands_twice() =>
        _content.Write(French, "~not-ours: [a]\n~not-ours: [b]").IsRefused(
            French, 2, "'~not-ours' stands twice; keep one");

    [Fact]
    public void A_tag_of_HTML() =>
        _content.Write(French, "~not-ours:\n  - a <b>word</b>").IsRefused(French, 2, "HTML; write plain words");

    [Theory]
    [InlineData("~not-ours: [a\nb: \"", 1)]
    [InlineData("~not-ours: \"a\n", 1)]
    [InlineData("~not-ours:\n  - a\n - b", 3)]
    public void Something_that_is_no_YAML(string text, int line) =>
        _content.Write(French, text).IsRefused(French, line, "this cannot be read as YAML");
}
