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
    /// <summary>For the library's own search.</summary>
    public static Thresholds OfSearch { get; } = new(Likely: 0.4, Margin: 0.2, Possible: 0.25);
}
