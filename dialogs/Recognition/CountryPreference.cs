using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>Chooses between a general entry and those for single countries.</summary>
/// <remarks>
/// An entry for a country is preferred only when the person said the country: a Swedish speaker may live in Denmark.
/// Entries of one family share their name: <c>report-a-relative</c>, <c>report-a-relative-sweden</c>.
/// </remarks>
static class CountryPreference
{
    public static IReadOnlyList<Match> Of(
        IReadOnlyList<Match> matches, Library library, Language language, string? country)
    {
        var preferred =
            from match in matches
            let entry = library.Find(match.Id, language)
            where entry is not null
            let better = Preferred(entry, library.In(language), country)
            where better.Countries.Count == 0 || country is null || better.IsFor(country)
            group match.Score by better.Id into family
            select new Match(family.Key, family.Max());

        return [.. preferred.OrderByDescending(match => match.Score)];
    }

    /// <summary>The entries for single countries that a general entry has.</summary>
    public static IEnumerable<Article> Variants(Article general, IReadOnlyList<Article> entries) =>
        general.Countries.Count > 0 ? [] : entries.Where(entry => EntryFamily.IsVariant(entry, general));

    /// <summary>The entry of the same family that is for that country; null when there is none.</summary>
    public static Article? For(Article entry, IReadOnlyList<Article> entries, string country)
    {
        if (entry.IsFor(country))
        {
            return entry;
        }

        var general = GeneralOf(entry, entries);
        return general is null ? null : Variants(general, entries).FirstOrDefault(other => other.IsFor(country));
    }

    static Article Preferred(Article entry, IReadOnlyList<Article> entries, string? country)
    {
        var general = GeneralOf(entry, entries);
        var variant = country is null || general is null
            ? null
            : Variants(general, entries).FirstOrDefault(other => other.IsFor(country));

        return variant ?? (country is not null && entry.IsFor(country) ? entry : general ?? entry);
    }

    static Article? GeneralOf(Article entry, IReadOnlyList<Article> entries) => entry.Countries.Count == 0
        ? entry
        : entries.FirstOrDefault(other => EntryFamily.IsVariant(entry, other));

    extension(Article entry)
    {
        bool IsFor(string country) => entry.Countries.Contains(country, StringComparer.OrdinalIgnoreCase);
    }
}
