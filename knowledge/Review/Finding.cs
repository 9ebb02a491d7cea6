using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Review;

/// <summary>Something about an entry that an editor should look at; the entry can be used meanwhile.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Entry">Which entry; of a source its id.</param>
/// <param name="Language">In which language; null when it holds in all.</param>
/// <param name="Message">What is the case, and what to do.</param>
public sealed record Finding(FindingKind Kind, ArticleId Entry, Language? Language, string Message)
{
    public override string ToString() => Language is { } language
        ? $"{Entry} ({language}): {Message}"
        : $"{Entry}: {Message}";
}

/// <summary>The most pressing first.</summary>
public enum FindingKind
{
    /// <summary>A place that a step depends on has changed since the entry was written.</summary>
    PlaceChanged,

    /// <summary>It has a word that blames or promises.</summary>
    AvoidedWord,

    /// <summary>Nobody looked at it by the day that was set.</summary>
    PastReview,

    /// <summary>It says to be law, practice or a report, and cites nothing.</summary>
    Unsourced,

    /// <summary>All that it cites is a mirror, a blog or to be checked again.</summary>
    WeaklySourced,

    /// <summary>It says what the law is, and cites neither a law nor a court or ministry.</summary>
    LawWithoutPrimarySource,

    /// <summary>Somebody has to look at it within a month.</summary>
    ReviewSoon,

    /// <summary>Too long sentences or words for a frightened reader.</summary>
    HardToRead,

    /// <summary>So few ways to ask for it that it will not be found.</summary>
    FewQuestions,

    /// <summary>Listed, and no entry, place, helpline or word cites it.</summary>
    OrphanSource,

    /// <summary>The original has changed since it was translated.</summary>
    StaleTranslation,

    /// <summary>It is missing in a language.</summary>
    Untranslated,

    /// <summary>It awaits a content reviewer, a lawyer or a native speaker.</summary>
    Unreviewed,
}
