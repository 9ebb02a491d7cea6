using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.KnowledgeTests.Search;

/// <summary>What the search promises on the content that families get.</summary>
public class LexicalSearchTests
{
    /// <summary>What is nobody's question stays below it; who uses the search may ask back from here on.</summary>
    const double Unrelated = 0.3;

    static readonly EmbeddedLibrary Library = new();

    static readonly LexicalSearch Search = new(Library);

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void An_entrys_own_question_finds_it_for_certain(string code)
    {
        foreach (var (language, question, id) in QuestionsIn(code))
        {
            Assert.Equal(new Match(id, 1), Search.Find(question, language, most: 3)[0]);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_other_question_is_certain(string code)
    {
        foreach (var (language, question, _) in QuestionsIn(code))
        {
            Assert.All(
                Search.Find(question + " 7", language, most: 100),
                match => Assert.InRange(match.Score, double.Epsilon, 0.99));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_typing_error_leaves_the_entry_among_the_first_three(string code)
    {
        var questions = QuestionsIn(code).ToArray();
        var found = questions.Count(asked =>
            Search.Find(Typo.In(asked.Question), asked.Language, most: 3).Any(match => match.Id == asked.Id));

        Assert.NotEmpty(questions);
        Assert.True(found >= 0.9 * questions.Length, $"{found} of {questions.Length} in {code}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Capitals_accents_and_signs_do_not_matter(string code)
    {
        foreach (var (language, question, id) in QuestionsIn(code))
        {
            var shouted = $"  {question.ToUpperInvariant().Replace('Ä', 'A').Replace('Ö', 'O').Replace('Å', 'A')} !!";
            Assert.Equal(new Match(id, 1), Search.Find(shouted, language, most: 1)[0]);
        }
    }

    [Theory]
    [InlineData("What's the weather in Paris?")]
    [InlineData("best pizza")]
    [InlineData("asdf")]
    [InlineData("qwe rty uiop")]
    [InlineData("who won the football match yesterday")]
    [InlineData("change my insurance policy")]
    [InlineData("play some music please")]
    [InlineData("convert 5 miles to km")]
    public void What_has_nothing_to_do_with_us_scores_low(string question) =>
        Assert.All(Search.Find(question, Language.English, most: 3), match => Assert.True(match.Score < Unrelated));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("😀")]
    public void Nothing_finds_nothing(string question) =>
        Assert.All(Language.All, language => Assert.Empty(Search.Find(question, language, most: 3)));

    [Fact]
    public void No_more_than_asked_for_are_returned_and_the_likeliest_first()
    {
        var matches = Search.Find("my sister is in the camp with her children", Language.English, most: 4);

        Assert.Equal(4, matches.Count);
        Assert.Equal(matches.OrderByDescending(match => match.Score), matches);
        Assert.Empty(Search.Find("camp", Language.English, most: 0));
    }

    [Fact]
    public void The_search_follows_the_library_when_it_is_replaced()
    {
        var shelf = new ReplaceableLibrary(new SmallContent().Library());
        var search = new LexicalSearch(shelf);
        Assert.Equal(1, search.Find("who do i call", Language.English, most: 1)[0].Score);

        shelf.Current = new SmallContent().Replace(SmallContent.English, "who do i call", "which office").Library();

        Assert.Equal(1, search.Find("which office", Language.English, most: 1)[0].Score);
        Assert.True(search.Find("who do i call", Language.English, most: 1) is not [{ Score: 1 }]);
    }

    [Fact]
    public void A_language_without_entries_finds_nothing() =>
        Assert.Empty(
            new LexicalSearch(new ReplaceableLibrary(new SmallContent().Library()))
                .Find("who do i call", Language.Danish, most: 3));

    static IEnumerable<(Language Language, string Question, ArticleId Id)> QuestionsIn(string code)
    {
        var language = Language.FindOrEnglish(code);
        return
            from article in Library.Current.In(language)
            from question in article.Questions
            select (language, question, article.Id);
    }

    sealed class ReplaceableLibrary(Library first) : ILibrary
    {
        public Library Current { get; set; } = first;
    }
}
