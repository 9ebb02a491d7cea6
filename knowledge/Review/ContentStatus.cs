using System.Globalization;
using System.Text;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Review;

/// <summary>How many entries there are of each topic and country, in each language, and in what state.</summary>
public static class ContentStatus
{
    const string Everywhere = "everywhere";
    const int Wide = 30;
    const int Narrow = 24;

    /// <summary>A table for a terminal.</summary>
    public static string Of(Library library, DateOnly today)
    {
        var table = new StringBuilder();
        table.Append("topic, country".PadRight(Wide));
        foreach (var language in Language.All)
        {
            table.Append(language.Code.PadRight(Narrow));
        }

        table.AppendLine();
        foreach (var row in RowsOf(library))
        {
            table.Append(row.Name.PadRight(Wide));
            foreach (var language in Language.All)
            {
                table.Append(Cell(row, language, library, today).PadRight(Narrow));
            }

            table.AppendLine();
        }

        table.AppendLine().Append("fresh/stale/missing, and how many of them await a review").AppendLine();
        table.AppendLine().Append(AwaitedReviews.Table(library));
        return string.Join('\n', table.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }

    static IEnumerable<Row> RowsOf(Library library) => Language.All
        .SelectMany(library.In)
        .DistinctBy(entry => entry.Id)
        .GroupBy(entry => (entry.Topic, Country: CountryOf(entry)))
        .OrderBy(same => same.Key.Topic)
        .ThenBy(same => same.Key.Country != Everywhere)
        .ThenBy(same => same.Key.Country, StringComparer.Ordinal)
        .Select(same => new Row(
            $"{same.Key.Topic.ToString().ToLowerInvariant()}, {same.Key.Country}",
            [.. same.Select(entry => entry.Id)]));

    static string CountryOf(Article entry) =>
        entry.Countries.Count == 0 ? Everywhere : string.Join('+', entry.Countries);

    static string Cell(Row row, Language language, Library library, DateOnly today)
    {
        var found = row.Entries.Select(id => library.Find(id, language)).OfType<Article>().ToArray();
        var stale = found.Count(entry => IsStale(entry, library, today));
        var awaited = found.Count(entry => entry.Awaits != Reviews.None);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Length - stale}/{stale}/{row.Entries.Count - found.Length}, {awaited} await");
    }

    static bool IsStale(Article entry, Library library, DateOnly today) =>
        entry.Translates < entry.Version || Freshness.Of(entry, library, today) is { IsPastReview: true }
        || Freshness.Of(entry, library, today).ChangedPlaces.Count > 0;

    sealed record Row(string Name, IReadOnlyList<ArticleId> Entries);
}
