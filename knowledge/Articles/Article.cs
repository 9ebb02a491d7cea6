using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Articles;

/// <summary>An entry in one language: a question that relatives ask, answered, with its dates and sources.</summary>
/// <remarks>
/// What holds in every language (dates, sources, places) is written once, in the original, so that translations
/// cannot drift away from it; a translation adds its own title, questions and body.
/// </remarks>
public sealed record Article
{
    public required ArticleId Id { get; init; }

    public required Language Language { get; init; }

    /// <summary>Goes up by one with every change of meaning.</summary>
    public required int Version { get; init; }

    /// <summary>The version of the original that a translation renders; its own version for the original.</summary>
    public required int Translates { get; init; }

    public bool IsTranslation { get; init; }

    /// <summary>What was corrected in which version, for those who have read an earlier one.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public required string Title { get; init; }

    public required Topic Topic { get; init; }

    /// <summary>ISO 3166 country codes; empty when the entry holds everywhere.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    public required IReadOnlyList<Person> Who { get; init; }

    /// <summary>The places and authorities on whose state steps depend.</summary>
    public required IReadOnlyList<PlaceId> Places { get; init; }

    public required ClaimKind Claim { get; init; }

    /// <summary>The last day for which its sources carry the entry.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day after which nobody has looked at it in time.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>Who has read this text in its present version.</summary>
    public required Reviews Reviews { get; init; }

    /// <summary>Whom this text still waits for.</summary>
    /// <remarks>What was found right in the original, a native speaker carries over into a translation.</remarks>
    public Reviews Awaits => (IsTranslation ? Reviews.NativeSpeaker : Reviews.All) & ~Reviews;

    /// <summary>In the order of their first citation, which is the number that a reader sees.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>How binding what each source is cited for is, in the order of <see cref="Sources"/>.</summary>
    public required IReadOnlyList<ClaimKind> ClaimsOfSources { get; init; }

    /// <summary>Some of its sentences are our own view, and cite nothing.</summary>
    public bool HasView { get; init; }

    public required IReadOnlyList<Helpline> Helplines { get; init; }

    /// <summary>Who should talk with the family about it; null when the entry is enough.</summary>
    public Lane? Person { get; init; }

    /// <summary>What a relative may ask next.</summary>
    public required IReadOnlyList<ArticleId> Next { get; init; }

    /// <summary>The ways in which relatives ask for it.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>At most 600 characters, citations not counted.</summary>
    public required CitedText ShortAnswer { get; init; }

    /// <summary>Who said what, where sources don't agree; last what is safe under each of them. Mostly empty.</summary>
    public IReadOnlyList<CitedText> Accounts { get; init; } = [];

    public required IReadOnlyList<Step> Steps { get; init; }

    public required IReadOnlyList<CitedText> Cautions { get; init; }

    /// <summary>All that it says under its title, in the order of reading.</summary>
    public IEnumerable<CitedText> Texts => [ShortAnswer, .. Accounts, .. Steps.Select(step => step.Text), .. Cautions];
}
