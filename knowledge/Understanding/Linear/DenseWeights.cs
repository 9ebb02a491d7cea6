namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>What was learnt, a number for each n-gram and class; most of them next to nothing.</summary>
/// <param name="Values">A row for each n-gram, and a last one of thresholds.</param>
/// <param name="Terms">How many n-grams there are.</param>
/// <param name="Stride">The length of a row, at least the number of classes.</param>
sealed record DenseWeights(float[] Values, int Terms, int Stride)
{
    public ReadOnlySpan<float> Of(int term) => Values.AsSpan(term * Stride, Stride);

    public ReadOnlySpan<float> Thresholds => Of(Terms);
}
