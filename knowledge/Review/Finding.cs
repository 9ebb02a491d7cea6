using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Review;

/// <summary>Something about an entry that an editor should look at; the entry can be used meanwhile.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Entry">Which entry.</param>
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

    /// <summary>Nobody looked at it by the day that was set.</summary>
    PastReview,

    /// <summary>It says to be law, practice or a report, and cites nothing.</summary>
    Unsourced,

    /// <summary>All that it cites is a mirror, a blog or to be checked again.</summary>
    WeaklySourced,

    /// <summary>The original has changed since it was translated.</summary>
    StaleTranslation,

    /// <summary>It is missing in a language.</summary>
    Untranslated,

    /// <summary>Neither a lawyer nor a native speaker has read it.</summary>
    Unreviewed,
}
