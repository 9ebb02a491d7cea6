using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Driving;

/// <summary>Small entries and libraries for what a rule needs and nothing more.</summary>
static class Some
{
    public static readonly DateOnly Today = new(2026, 4, 1);

    static readonly PhraseBook Phrases = PhraseBook.Load();

    public static Article Entry(string id = "tracing", Language? language = null) => new()
    {
        Id = new(id),
        Language = language ?? Language.English,
        Version = 2,
        Translates = 2,
        Title = $"About {id}",
        Topic = Topic.Repatriation,
        Countries = [],
        Who = [],
        Places = [],
        Claim = ClaimKind.Practice,
        AsOf = new(2026, 2, 23),
        ReviewBy = new(2026, 6, 30),
        Reviews = Reviews.None,
        Sources = [Source("S1", "2026-02-23"), Source("S2", "")],
        ClaimsOfSources = [ClaimKind.Practice, ClaimKind.Law],
        Helplines = [],
        Next = [],
        Questions = [],
        ShortAnswer = new("They search. [1]"),
        Steps = [new(new("Ask them. [2]"), Place: null)],
        Cautions = [new("It is slow.")],
    };

    public static Source Source(string id, string date) => new(
        id, $"Title of {id}", "Publisher", new($"https://example.org/{id}"), date, SourceQuality.Primary);

    public static Place Roj(DateOnly asOf) => new(
        new("roj"), InEnglish("Roj"), PlaceStatus.Closed, asOf, InEnglish("the camp was closed."));

    public static Country Sweden => new("SE", InEnglish("Sweden"), "112");

    public static Stage Stage(FamilyState? state, params IEnumerable<Article> entries) =>
        new(new(entries, [], [], [Sweden]), Phrases.In(Language.English), Phrases.Guides, Today, state ?? FamilyState.New);

    static Dictionary<Language, string> InEnglish(string text) =>
        Language.All.ToDictionary(language => language, _ => text);
}
