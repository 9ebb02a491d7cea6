using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Search;

/// <summary>Which texts have a feature, and how much it says about them; built once, read by many at a time.</summary>
sealed class FeatureIndex
{
    /// <summary>By the feature's number.</summary>
    readonly int[] _starts;
    readonly Posting[] _postings;

    /// <summary>Turns the texts around: from each feature that tells something to those that have it.</summary>
    /// <param name="texts">The weight of each feature in each text, each feature once.</param>
    /// <param name="rarity">Numbers the features.</param>
    public FeatureIndex(IReadOnlyList<FeatureWeight[]> texts, Rarity rarity)
    {
        _starts = new int[rarity.Count + 1];
        foreach (var number in texts.SelectMany(text => text).Select(weight => rarity.NumberOf(weight.Feature)))
        {
            _starts[number + 1] += rarity.IsCommon(number) ? 0 : 1;
        }

        for (var number = 0; number < rarity.Count; number++)
        {
            _starts[number + 1] += _starts[number];
        }

        _postings = new Posting[_starts[^1]];
        var next = _starts[..^1];
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var (feature, weight) in texts[text])
            {
                if (rarity.NumberOf(feature) is var number && !rarity.IsCommon(number))
                {
                    _postings[next[number]++] = new(text, weight);
                }
            }
        }
    }

    /// <summary>Adds up what the texts share with a question.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(Span<float> scores, ReadOnlySpan<AskedFeature> question)
    {
        foreach (var (number, weight) in question)
        {
            foreach (var posting in _postings.AsSpan(_starts[number].._starts[number + 1]))
            {
                scores[posting.Text] += weight * posting.Weight;
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    readonly record struct Posting(int Text, float Weight);
}
