namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>
/// A text to learn from, as its sorted n-grams: counted once, weighed anew for each part that is left out.
/// </summary>
/// <param name="Words">Words and pairs of neighbours.</param>
/// <param name="Runs">Runs of letters.</param>
/// <param name="Class">What it is an example of.</param>
/// <param name="Share">How much it counts: 1 for a phrase of a relative.</param>
sealed record Sentence(ulong[] Words, ulong[] Runs, int Class, float Share)
{
    /// <param name="folded">The text, folded.</param>
    /// <param name="label">What it is an example of.</param>
    /// <param name="share">How much it counts.</param>
    public static Sentence Of(string folded, int label, float share = 1)
    {
        var words = new ulong[Ngrams.RoomForWords(folded.Length)];
        var runs = new ulong[Ngrams.RoomForRuns(folded.Length)];
        return new(
            words[..Ngrams.WriteWords(folded, words)], runs[..Ngrams.WriteRuns(folded, runs)], label, share);
    }
}
