namespace FamilyGuide.Knowledge.Search;

/// <summary>Weighs the features of a question so that two equal ones have the product 1 (cosine).</summary>
static class QuestionWeights
{
    public static IReadOnlyList<Dictionary<ulong, float>> Of(
        IReadOnlyList<Dictionary<ulong, float>> questions, Rarity rarity) =>
        [.. questions.Select(question => Of(question, rarity))];

    static Dictionary<ulong, float> Of(Dictionary<ulong, float> counts, Rarity rarity)
    {
        var weights = counts.ToDictionary(
            pair => pair.Key, pair => (1 + MathF.Log(pair.Value)) * rarity.Of(pair.Key));
        var length = MathF.Sqrt(weights.Values.Sum(weight => weight * weight));
        foreach (var feature in weights.Keys)
        {
            weights[feature] /= length;
        }

        return weights;
    }
}
