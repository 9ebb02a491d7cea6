namespace FamilyGuide.Knowledge.Search;

/// <summary>Weighs the features of a question so that two equal ones have the product 1 (cosine).</summary>
static class QuestionWeights
{
    public static IReadOnlyList<FeatureWeight[]> Of(IEnumerable<CountedText> questions, Rarity rarity) =>
        [.. questions.Select(question => Of(question.Features, rarity))];

    static FeatureWeight[] Of(IReadOnlyList<FeatureWeight> counts, Rarity rarity)
    {
        var weights = new FeatureWeight[counts.Count];
        var squares = 0f;
        for (var i = 0; i < weights.Length; i++)
        {
            var (feature, times) = counts[i];
            var weight = (1 + MathF.Log(times)) * rarity.Of(feature, rarity.NumberOf(feature));
            weights[i] = counts[i] with { Weight = weight };
            squares += weight * weight;
        }

        var length = MathF.Sqrt(squares);
        foreach (ref var weight in weights.AsSpan())
        {
            weight = weight with { Weight = weight.Weight / length };
        }

        return weights;
    }
}
