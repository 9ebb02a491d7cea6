using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.DialogsTests.Driving;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.DialogsTests.Recognition;

public class CountryTests
{
    static readonly CountryMention Mention = new(WordLists.Load());
    static readonly Library Library = Family.Get<ILibrary>().Current;

    [Theory]
    [InlineData("sv", "Hur anmäler jag till UD?", "SE")]
    [InlineData("sv", "Sveriges regering", "SE")]
    [InlineData("en", "what does Denmark do", "DK")]
    [InlineData("en", "the state department", "US")]
    [InlineData("da", "hvad gør Udenrigsministeriet", "DK")]
    [InlineData("ar", "أعيش في السويد", "SE")]
    [InlineData("ar", "ماذا أفعل بالدنمارك", "DK")]
    [InlineData("en", "i live in the united kingdom", "GB")]
    [InlineData("da", "hvordan kommer hun ud af lejren", null)]
    [InlineData("en", "tell us where she is", null)]
    [InlineData("en", "from Sweden to Denmark", null)]
    [InlineData("en", "my son is in Iraq", null)]
    [InlineData("ar", "أختي في سوريا", null)]
    public void A_country_counts_when_the_person_names_it(string code, string text, string? country) =>
        Assert.Equal(country, Mention.In(FoldedText.Of(text), Language.FindOrEnglish(code), Library)?.Code);

    [Theory]
    [InlineData("Sverige", "SE")]
    [InlineData("in Denmark please", "DK")]
    [InlineData("السويد", "SE")]
    [InlineData("Sweden lets nobody home", null)]
    public void The_name_of_a_country_can_be_a_message(string text, string? country) =>
        Assert.Equal(country, Mention.Only(FoldedText.Of(text), Library)?.Code);

    [Fact]
    public void The_general_entry_answers_until_the_person_says_where_they_live() =>
        Assert.Equal(["report"], Preferred(country: null, ("report-sweden", 0.6), ("report", 0.5)));

    [Fact]
    public void The_countrys_entry_answers_once_the_person_said_it() =>
        Assert.Equal(["report-sweden"], Preferred("SE", ("report", 0.6), ("report-denmark", 0.5)));

    [Fact]
    public void An_entry_for_another_country_does_not_answer() =>
        Assert.Empty(Preferred("SE", ("only-denmark", 0.9)));

    [Fact]
    public void An_entry_that_only_one_country_has_answers_when_no_country_was_said() =>
        Assert.Equal(["only-denmark"], Preferred(country: null, ("only-denmark", 0.9)));

    static IEnumerable<string> Preferred(string? country, params (string Id, double Score)[] matches)
    {
        var library = new Library(
            [
                Some.Entry("report"),
                Some.Entry("report-sweden") with { Countries = ["SE"] },
                Some.Entry("report-denmark") with { Countries = ["DK"] },
                Some.Entry("only-denmark") with { Countries = ["DK"] },
            ],
            [],
            [],
            []);
        return CountryPreference
            .Of([.. matches.Select(match => new Match(new(match.Id), match.Score))], library, Language.English, country)
            .Select(match => match.Id.Value);
    }
}
