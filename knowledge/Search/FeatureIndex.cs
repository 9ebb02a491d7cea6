using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Search;

/// <summary>Which texts have a feature, and how much it says about them; built once, read by many at a time.</summary>
sealed class FeatureIndex
{
    readonly Dictionary<ulong, int> _numbers = [];
    readonly Rarity _rarity;
    readonly float[] _rarities;
    readonly int[] _starts;
    readonly Posting[] _postings;

    /// <summary>Turns the texts around: from each feature to those that have it.</summary>
    /// <param name="texts">The weight of each feature in each text, each feature once.</param>
    /// <param name="rarity">How much a feature tells.</param>
    public FeatureIndex(IReadOnlyList<FeatureWeight[]> texts, Rarity rarity)
    {
        _rarity = rarity;
        var counts = Count(texts);
        _rarities = new float[counts.Count];
        _starts = new int[counts.Count + 1];
        foreach (var (feature, number) in _numbers)
        {
            _rarities[number] = rarity.Of(feature);
            _starts[number + 1] = counts[number];
        }

        for (var number = 0; number < counts.Count; number++)
        {
            _starts[number + 1] += _starts[number];
        }

        _postings = new Posting[_starts[^1]];
        var next = _starts[..^1];
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var (feature, weight) in texts[text])
            {
                _postings[next[_numbers[feature]]++] = new(text, weight);
            }
        }
    }

    /// <summary>Adds up what the texts share with a question, given as its sorted features.</summary>
    /// <returns>How much the question weighs, features that no text has included.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Weight AddTo(Span<float> scores, ReadOnlySpan<ulong> question)
    {
        var (sum, squares) = (0f, 0f);
        for (var start = 0; start < question.Length;)
        {
            var feature = question[start];
            var end = start + 1;
            while (end < question.Length && question[end] == feature)
            {
                end++;
            }

            var isKnown = _numbers.TryGetValue(feature, out var number);
            var weight = (isKnown ? _rarities[number] : _rarity.Of(feature)) * (1 + MathF.Log(end - start));
            sum += weight;
            squares += weight * weight;
            if (isKnown)
            {
                foreach (var posting in _postings.AsSpan(_starts[number].._starts[number + 1]))
                {
                    scores[posting.Text] += weight * posting.Weight;
                }
            }

            start = end;
        }

        return new(sum, MathF.Sqrt(squares));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    List<int> Count(IReadOnlyList<FeatureWeight[]> texts)
    {
        List<int> counts = [];
        foreach (var text in texts)
        {
            foreach (var (feature, _) in text)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, feature, out var isKnown);
                if (!isKnown)
                {
                    number = counts.Count;
                    counts.Add(0);
                }

                counts[number]++;
            }
        }

        return counts;
    }

    [StructLayout(LayoutKind.Auto)]
    readonly record struct Posting(int Text, float Weight);
}

/// <summary>What all features of a question weigh together.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Weight(float Sum, float Length);
