using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Review;

/// <summary>Goes through the library for an editor. What makes content unusable was told when it was read.</summary>
public static class ContentCheck
{
    static readonly string[] OurCountries = ["SE", "DK", "US"];

    /// <summary>Volunteers who look once a month see it in time.</summary>
    const int DaysAhead = 30;

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
                .Concat(OrphanSources(library))
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
        .. languages.SelectMany(article => WordingCheck.Of(article, library.AvoidedWords)),
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
        else if (article.ReviewBy <= today.AddDays(DaysAhead))
        {
            yield return new(
                FindingKind.ReviewSoon,
                article.Id,
                Language: null,
                $"review is due by {article.ReviewBy:O}; read its sources again and set a new 'review-by'");
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

        var laws = article.Sources.Zip(article.ClaimsOfSources).Where(cited => cited.Second == ClaimKind.Law).ToArray();
        if (laws.Length > 0 && laws.All(cited => cited.First.Quality != SourceQuality.Primary))
        {
            yield return new(
                FindingKind.LawWithoutPrimarySource,
                article.Id,
                Language: null,
                "no source of what it calls law is primary; cite the law, or mark it as report");
        }
    }

    static IEnumerable<Finding> OrphanSources(Library library)
    {
        var cited = Language.All.SelectMany(library.In).SelectMany(article => article.Sources)
            .Concat(library.Places.Concat(library.Authorities).SelectMany(place => place.Sources))
            .Concat(library.Helplines.SelectMany(helpline => helpline.Sources))
            .Concat(library.Terms.SelectMany(term => term.Sources))
            .Select(source => source.Id)
            .ToHashSet(StringComparer.Ordinal);
        return
            from source in library.Sources
            where !cited.Contains(source.Id)
            select new Finding(
                FindingKind.OrphanSource,
                new(source.Id),
                Language: null,
                "nothing cites it; cite it where it helps, or take it out of sources.yaml");
    }

    /// <summary>
    /// What holds everywhere or where our families live most is needed in every language; the rest in English.
    /// </summary>
    static bool IsForAll(Article article) =>
        article.Countries.Count == 0 || article.Countries.Intersect(OurCountries, StringComparer.Ordinal).Any();

    static IEnumerable<Finding> Untranslated(Article[] languages) =>
        from missing in Language.All.Except(languages.Select(article => article.Language))
        where IsForAll(languages[0]) || missing == Language.English
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

    static Finding? Unreviewed(Article article) => article.Awaits != Reviews.None
        ? new(
            FindingKind.Unreviewed,
            article.Id,
            article.Language,
            $"it awaits {AwaitedReviews.Named(article.Awaits)}; families are told what is missing")
        : null;

    static bool IsWeak(Source source) => source.Quality is SourceQuality.Weak or SourceQuality.Dated;
}
