using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Review;

/// <summary>Goes through the library for an editor. What makes content unusable was told when it was read.</summary>
public static class ContentCheck
{
    /// <summary>What to look at, the most pressing first.</summary>
    public static IReadOnlyList<Finding> Of(Library library, DateOnly today)
    {
        var entries =
            from language in Language.All
            from article in library.In(language)
            group article by article.Id;

        return
        [
            .. entries
                .SelectMany(languages => Of([.. languages], library, today))
                .OrderBy(finding => finding.Kind)
                .ThenBy(finding => finding.Entry.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>One entry, in all its languages.</summary>
    static IEnumerable<Finding> Of(Article[] languages, Library library, DateOnly today) =>
    [
        .. OfAllLanguages(languages[0], library, today),
        .. Untranslated(languages),
        .. languages.Select(Stale).OfType<Finding>(),
        .. languages.Select(Unreviewed).OfType<Finding>(),
    ];

    /// <summary>What the original alone decides.</summary>
    static IEnumerable<Finding> OfAllLanguages(Article article, Library library, DateOnly today)
    {
        var freshness = Freshness.Of(article, library, today);
        foreach (var place in freshness.ChangedPlaces)
        {
            yield return new(
                FindingKind.PlaceChanged,
                article.Id,
                Language: null,
                $"'{place.Id}' changed on {place.AsOf:O}, after {article.AsOf:O}; " +
                "check the steps with its braces, then set 'as-of' and raise 'version'");
        }

        if (freshness.IsPastReview)
        {
            yield return new(
                FindingKind.PastReview,
                article.Id,
                Language: null,
                $"review was due by {article.ReviewBy:O}; read its sources again and set a new 'review-by'");
        }

        if (article.Sources.Count == 0 && article.Claim != ClaimKind.View)
        {
            yield return new(
                FindingKind.Unsourced,
                article.Id,
                Language: null,
                "it cites no source; cite one, or set 'claim: view'");
        }

        if (article.Sources.Count > 0 && article.Sources.All(IsWeak))
        {
            yield return new(
                FindingKind.WeaklySourced,
                article.Id,
                Language: null,
                "every source is weak or dated; find a primary one or a newspaper's");
        }
    }

    static IEnumerable<Finding> Untranslated(Article[] languages) =>
        from missing in Language.All.Except(languages.Select(article => article.Language))
        select new Finding(
            FindingKind.Untranslated,
            languages[0].Id,
            missing,
            $"not translated; add entries/{missing}/{languages[0].Id}.md with 'translates: {languages[0].Version}'");

    static Finding? Stale(Article article) => article.Translates < article.Version
        ? new(
            FindingKind.StaleTranslation,
            article.Id,
            article.Language,
            $"it translates version {article.Translates} and the original is version {article.Version}; " +
            "bring the text up to date, then raise 'translates'")
        : null;

    static Finding? Unreviewed(Article article) => article.Review == ReviewState.Unreviewed
        ? new(
            FindingKind.Unreviewed,
            article.Id,
            article.Language,
            "neither a lawyer nor a native speaker has read it; families are told so")
        : null;

    static bool IsWeak(Source source) => source.Quality is SourceQuality.Weak or SourceQuality.Dated;
}
