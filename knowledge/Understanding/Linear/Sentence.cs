using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>
/// A text to learn from, as its n-grams: counted once, weighed anew for each part that is left out.
/// </summary>
/// <param name="Words">Words and pairs of neighbours.</param>
/// <param name="Runs">Runs of letters.</param>
/// <param name="Class">What it is an example of.</param>
/// <param name="Share">How much it counts: 1 for a phrase of a relative.</param>
sealed record Sentence(Counted[] Words, Counted[] Runs, int Class, float Share)
{
    /// <param name="folded">The text, folded.</param>
    /// <param name="label">What it is an example of.</param>
    /// <param name="share">How much it counts.</param>
    public static Sentence Of(string folded, int label, float share = 1)
    {
        var ngrams = new ulong[Ngrams.RoomForRuns(folded.Length)];
        var words = Sorted(ngrams.AsSpan(0, Ngrams.WriteWords(folded, ngrams)));
        return new(words, Sorted(ngrams.AsSpan(0, Ngrams.WriteRuns(folded, ngrams))), label, share);
    }

    static Counted[] Sorted(Span<ulong> ngrams)
    {
        ngrams.Sort();
        return Tally.Of(ngrams);
    }
}
