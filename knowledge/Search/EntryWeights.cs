namespace FamilyGuide.Knowledge.Search;

/// <summary>Weighs the features of an entry as BM25 does: often said counts more, but never without end.</summary>
static class EntryWeights
{
    /// <summary>BM25's usual constants: how soon repeating stops to count, how much a long text is held back.</summary>
    const float Saturation = 1.2f;

    const float LengthShare = 0.75f;

    /// <summary>Between 0 and 1.</summary>
    public static IReadOnlyList<FeatureWeight[]> Of(IReadOnlyList<FeatureWeight[]> entries)
    {
        var average = entries.Select(LengthOf).DefaultIfEmpty(1).Average();
        return [.. entries.Select(entry => Of(entry, average))];
    }

    static FeatureWeight[] Of(FeatureWeight[] counts, float average)
    {
        var least = Saturation * (1 - LengthShare + (LengthShare * LengthOf(counts) / average));
        return [.. counts.Select(count => count with { Weight = count.Weight / (count.Weight + least) })];
    }

    static float LengthOf(FeatureWeight[] counts) => counts.Sum(count => count.Weight);
}
