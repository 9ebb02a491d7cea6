using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.Html;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>Which entries await whom: nothing on it is about anybody.</summary>
static class KnowledgePage
{
    /// <summary>What is due within these days is worth a look now.</summary>
    const int DaysAhead = 30;

    public static Task<IResult> ShowAsync(DeskRequest request)
    {
        var library = request.Get<ILibrary>().Current;
        var today = DateOnly.FromDateTime(request.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        return Task.FromResult(DeskPage.Of(
            request,
            "Knowledge",
            Markup.Of(
                $"""
                <h2>What awaits whom</h2>
                <table><tr><th>texts that await a</th>{Cells("th", Language.All.Select(language => language.Code))}</tr>
                {DeskParts.Each(AwaitedReviews.Counts(library), row => Row(row.Reader, row.Counts))}
                </table>
                <h2>To be read again within {DaysAhead} days</h2>
                <ul>{DeskParts.Each(Due(library, today), Line)}</ul>
                """)));
    }

    static Markup Row(string reader, IReadOnlyList<int> counts) =>
        Markup.Of($"<tr><td>{reader}</td>{Cells("td", counts.Select(count => $"{count}"))}</tr>");

    static Markup Line(Article entry) =>
        Markup.Of($"<li>{entry.ReviewBy:yyyy-MM-dd} {entry.Title} ({entry.Id.Value})</li>");

    static Markup Cells(string tag, IEnumerable<string> texts) => Markup.Join(
        texts.Select(text => Markup.Of($"{Markup.Trusted($"<{tag}>")}{text}{Markup.Trusted($"</{tag}>")}")));

    static IEnumerable<Article> Due(Library library, DateOnly today) => library.In(Language.English)
        .Where(entry => entry.ReviewBy <= today.AddDays(DaysAhead))
        .OrderBy(entry => entry.ReviewBy)
        .ThenBy(entry => entry.Id.Value, StringComparer.Ordinal);
}
