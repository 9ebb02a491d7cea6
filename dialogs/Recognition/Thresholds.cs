using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>How sure a recognizer must be; each has its own measure.</summary>
/// <param name="Likely">From here on the best entry answers if no other is near.</param>
/// <param name="Margin">
/// How far the second must be behind, for each point that the best lacks to certainty: a question that is nearly one
/// of the entry's own may have a close second, a vague one may not.
/// </param>
/// <param name="Possible">Below this, words are in common by chance.</param>
public sealed record Thresholds(double Likely, double Margin, double Possible)
{
    /// <summary>For the local recognizer where there are too few phrases to measure by.</summary>
    public static Thresholds OfSearch { get; } = new(Likely: 0.4, Margin: 0.2, Possible: 0.25);

    /// <summary>
    /// How far the second must be behind whatever the best lacks, unless the question is an entry's own.
    /// </summary>
    public double Ahead { get; init; }

    /// <summary>What was measured for a language, or the usual.</summary>
    /// <remarks>
    /// There the distance itself tells most: on sentences that were written apart it answers 51 of 100 rightly where a
    /// margin that shrinks with certainty answers 47, both with as few wrong. "Kids" alone is close to several topics.
    /// </remarks>
    public static Thresholds Of(Certainty? measured) => measured is null
        ? OfSearch
        : new(measured.Likely, Margin: 0, measured.Possible) { Ahead = measured.Ahead };
}
