using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Review;

/// <summary>
/// All sources with what cites them, for somebody who opens each link and looks whether it still says so.
/// </summary>
public static class SourceList
{
    /// <summary>Markdown, the most cited first; a box to tick beside each.</summary>
    public static string Of(Library library)
    {
        var citing = Language.All.SelectMany(library.In)
            .SelectMany(entry => entry.Sources.Select(source => (source.Id, Entry: entry.Id.Value)))
            .Distinct()
            .ToLookup(pair => pair.Id, pair => pair.Entry, StringComparer.Ordinal);
        var lines = library.Sources
            .OrderByDescending(source => citing[source.Id].Count())
            .ThenBy(source => source.Id, StringComparer.Ordinal)
            .Select(source => LineOf(source, citing[source.Id]));

        return $"# Links to open by hand: does each still say what we say it says?\n\n{string.Join('\n', lines)}\n";
    }

    static string LineOf(Source source, IEnumerable<string> entries)
    {
        var citing = string.Join(", ", entries.Order(StringComparer.Ordinal));
        return
            $"""
            - [ ] {source.Id} {source.Publisher}: {source.Title} ({DateOf(source)}, {source.Quality})
                  {source.Url}
                  {(citing.Length == 0 ? "nothing cites it" : citing)}
            """;
    }

    static string DateOf(Source source) => source.Date.Length == 0 ? "no date" : source.Date;
}
