using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Search;

/// <summary>What an entry is found by.</summary>
/// <param name="Questions">Its questions and its title.</param>
/// <param name="Text">What it says; empty in a language that has its questions only.</param>
sealed record IndexedEntry(IReadOnlyList<CountedText> Questions, CountedText Text)
{
    /// <summary>All that it says together.</summary>
    public FeatureWeight[] Count()
    {
        var counts = new Dictionary<ulong, float>();
        foreach (var text in Questions.Append(Text))
        {
            foreach (var (feature, count) in text.Features)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _) += count;
            }
        }

        return [.. counts.Select(pair => new FeatureWeight(pair.Key, pair.Value))];
    }
}
