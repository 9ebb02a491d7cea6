using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Search;
using FamilyGuide.Knowledge.Understanding;
using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.KnowledgeTests.Understanding;

/// <summary>What is promised on the content that families get.</summary>
public class LocalUnderstandingTests
{
    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void An_entrys_own_question_finds_it_for_certain(string code)
    {
        foreach (var (language, question, id) in QuestionsIn(code))
        {
            Assert.Equal(new Match(id, 1), EmbeddedUnderstanding.Find(question, language, most: 3)[0]);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_other_question_is_certain(string code)
    {
        foreach (var (language, question, _) in QuestionsIn(code))
        {
            Assert.All(
                EmbeddedUnderstanding.Find(question + " 7", language, most: 100),
                match => Assert.InRange(match.Score, double.Epsilon, 0.99));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_typing_error_leaves_the_entry_among_the_first_three(string code)
    {
        var questions = QuestionsIn(code).ToArray();
        var found = questions.Count(asked =>
            EmbeddedUnderstanding.Find(Typo.In(asked.Question), asked.Language, most: 3).Any(match => match.Id == asked.Id));

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
            Assert.Equal(new Match(id, 1), EmbeddedUnderstanding.Find(shouted, language, most: 1)[0]);
        }
    }

    [Theory]
    [InlineData("What's the weather in London?")]
    [InlineData("best pizza")]
    [InlineData("asdf")]
    [InlineData("qwe rty uiop")]
    [InlineData("who won the football match yesterday")]
    [InlineData("change my insurance policy")]
    [InlineData("play some music please")]
    [InlineData("convert 5 miles to km")]
    public void What_has_nothing_to_do_with_us_is_not_possible(string question)
    {
        var (matches, certainty) = EmbeddedUnderstanding.Understanding.Understand(question, Language.English, most: 1);

        Assert.True(matches[0].Score < certainty!.Possible, $"{matches[0]}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("😀")]
    public void Nothing_finds_nothing(string question) =>
        Assert.All(Language.All, language => Assert.Empty(EmbeddedUnderstanding.Find(question, language, most: 3)));

    [Fact]
    public void No_more_than_asked_for_are_returned_and_the_likeliest_first()
    {
        var matches = EmbeddedUnderstanding.Find("my sister is in the camp with her children", Language.English, most: 4);

        Assert.Equal(4, matches.Count);
        Assert.Equal(matches.OrderByDescending(match => match.Score), matches);
        Assert.Empty(EmbeddedUnderstanding.Find("camp", Language.English, most: 0));
    }

    [Fact]
    public void It_follows_the_library_when_it_is_replaced()
    {
        var shelf = new ReplaceableLibrary(new SmallContent().Library());
        var understanding = new LocalUnderstanding(shelf, LearntBefore.Nothing);
        Assert.Equal(1, Best("who do i call"));

        shelf.Current = new SmallContent().Replace(SmallContent.English, "who do i call", "which office").Library();

        Assert.Equal(1, Best("which office"));
        Assert.NotEqual(1, Best("who do i call"));

        double Best(string question)
        {
            return understanding.Understand(question, Language.English, most: 1).Matches[0].Score;
        }
    }

    [Fact]
    public void A_language_without_entries_finds_nothing()
    {
        var understanding = new LocalUnderstanding(new ReplaceableLibrary(new SmallContent().Library()), LearntBefore.Nothing);

        Assert.Empty(understanding.Understand("who do i call", Language.Danish, most: 3).Matches);
        Assert.Empty(understanding.Understand("qui appeler", PartialLanguage.French, most: 3).Matches);
    }

    [Fact]
    public void A_few_phrases_are_too_few_to_say_how_sure_one_may_be()
    {
        var understanding = new LocalUnderstanding(new ReplaceableLibrary(new SmallContent().Library()), LearntBefore.Nothing);
        var understood = understanding.Understand("whom shall I call", Language.English, most: 3);

        Assert.Null(understood.Certainty);
        Assert.Equal("report-a-relative", understood.Matches[0].Id.Value);
    }

    [Theory]
    [InlineData("hur kontaktar jag UD om min syster i Roj", "sv")]
    [InlineData("hvem skal jeg kontakte i udenrigsministeriet om min datter", "da")]
    [InlineData("does the state department help with my sister in roj", "en")]
    public void An_entry_for_a_country_is_found_by_the_general_one(string question, string code)
    {
        var matches = EmbeddedUnderstanding.Find(question, Language.FindOrEnglish(code), most: 100);

        Assert.Equal("report-a-relative", matches[0].Id.Value);
        Assert.DoesNotContain(matches, match => match.Id.Value == "report-a-relative-sweden");
    }

    [Theory]
    [InlineData("fr", "où est ma petite fille maintenant", "where-is-my-relative")]
    [InlineData("de", "Darf ich meiner Tochter Geld schicken", "money-and-terror-financing")]
    [InlineData("nl", "mag ik geld sturen naar mijn dochter", "money-and-terror-financing")]
    [InlineData("no", "kan barnebarna bo hos oss besteforeldre", "living-with-grandparents")]
    [InlineData("fi", "saanko lähettää rahaa tyttärelleni", "money-and-terror-financing")]
    public void A_language_that_is_only_understood_leads_to_the_same_entries(string code, string question, string id) =>
        Assert.Equal(id, EmbeddedUnderstanding.Find(question, HeardLanguage.OfCode(code)!.Value, most: 1)[0].Id.Value);

    [Fact]
    public void The_same_library_is_understood_in_the_same_way_twice()
    {
        const string Question = "can my grandchildren come and live with me";
        var again = new LocalUnderstanding(EmbeddedUnderstanding.Library, LearntBefore.Nothing);

        Assert.Equal(
            EmbeddedUnderstanding.Find(Question, Language.English, most: 100),
            again.Understand(Question, Language.English, most: 100).Matches);
        Assert.Equal(
            EmbeddedUnderstanding.Understanding.Explain(Question, Language.English).Fingerprint,
            again.Explain(Question, Language.English).Fingerprint);
    }

    [Fact]
    public async Task Whoever_asks_while_it_learns_waits_for_it()
    {
        var understanding = LocalUnderstanding.Learning(
            new LearningAhead(), new ReplaceableLibrary(new SmallContent().Library()), LearntBefore.Nothing);
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => understanding.Understand("who do i call", Language.English, most: 1).Matches[0],
            TestContext.Current.CancellationToken));

        Assert.Single((await Task.WhenAll(asking)).Distinct());
    }

    static IEnumerable<(Language Language, string Question, ArticleId Id)> QuestionsIn(string code)
    {
        var language = Language.FindOrEnglish(code);
        var entries = EmbeddedUnderstanding.Library.Current.In(language);
        return
            from article in entries
            from question in article.Questions
            select (language, question, EntryFamily.HeadOf(article, entries));
    }
}
