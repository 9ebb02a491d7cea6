namespace FamilyGuide.Knowledge.Articles;

/// <summary>
/// Entries that share their name: <c>report-a-relative</c>, <c>report-a-relative-sweden</c>. They answer one question,
/// each for its country.
/// </summary>
public static class EntryFamily
{
    /// <summary>An entry for single countries, and the general one of the same name.</summary>
    public static bool IsVariant(Article entry, Article general) =>
        entry.Countries.Count > 0
        && general.Countries.Count == 0
        && entry.Id.Value.Length > general.Id.Value.Length
        && entry.Id.Value[general.Id.Value.Length] == '-'
        && entry.Id.Value.StartsWith(general.Id.Value, StringComparison.Ordinal);

    /// <summary>The general entry of its name; itself when there is none.</summary>
    public static ArticleId HeadOf(Article entry, IEnumerable<Article> entries) =>
        entries.FirstOrDefault(general => IsVariant(entry, general))?.Id ?? entry.Id;
}
