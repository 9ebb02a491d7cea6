using System.Runtime.InteropServices;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Understanding.Linear;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>Why a question goes where it goes.</summary>
public sealed record Explanation
{
    /// <summary>The language whose phrases were asked.</summary>
    public required HeardLanguage Language { get; init; }

    /// <summary>What the text looks like, likeliest first.</summary>
    public required IReadOnlyList<LanguageScore> Languages { get; init; }

    /// <summary>The text as it was compared.</summary>
    public required string Folded { get; init; }

    /// <summary>All topics, likeliest first.</summary>
    public required IReadOnlyList<TopicScore> Topics { get; init; }

    /// <summary>How much the text looks like what is none of ours; above 0 when it does.</summary>
    public required double NotOurs { get; init; }

    /// <summary>What its n-grams say about the likeliest topic, most telling first.</summary>
    public required IReadOnlyList<NgramShare> Telling { get; init; }

    /// <summary>What its n-grams say about being none of ours, most telling first.</summary>
    public required IReadOnlyList<NgramShare> TellingNotOurs { get; init; }

    /// <summary>What the scores mean; null when there are too few phrases to tell.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>The same on every machine that learnt the same phrases.</summary>
    public required string Fingerprint { get; init; }
}

/// <summary>What speaks for a topic.</summary>
/// <param name="Id">Its general entry.</param>
/// <param name="Score">From 0 to 1, as a match has it.</param>
/// <param name="Learnt">What was learnt from phrases says; above 0 for those that it looks like.</param>
/// <param name="Found">What its words have in common with the entry, from 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TopicScore(ArticleId Id, double Score, double Learnt, double Found);
