using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Search;

/// <summary>The features of all entries, each with a number: it tells the more, the fewer entries have it.</summary>
/// <remarks>
/// Entries are counted, not questions: "Danish" is in every question of one entry, and that is what makes it tell.
/// Squared, because what only one entry says ("DNA") shall outweigh many words that all say ("my", "in the camp").
/// </remarks>
sealed class Rarity
{
    public const int Unknown = -1;

    /// <summary>A whole word tells more than each of the runs of letters that it is made of.</summary>
    const float WordWeight = 2f;

    /// <summary>The same entries come first without what nearly all have.</summary>
    const float CommonShare = 0.95f;

    readonly Dictionary<ulong, int> _numbers = [];
    readonly List<int> _entries = [];
    readonly float[] _weights;
    readonly int _all;

    /// <param name="entries">The features of each entry, each of them once.</param>
    public Rarity(IReadOnlyCollection<FeatureWeight[]> entries)
    {
        _all = entries.Count;
        foreach (var entry in entries)
        {
            foreach (var (feature, _) in entry)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, feature, out var isKnown);
                if (!isKnown)
                {
                    number = _entries.Count;
                    _entries.Add(0);
                }

                _entries[number]++;
            }
        }

        _weights = new float[_entries.Count];
        foreach (var (feature, number) in _numbers)
        {
            _weights[number] = Weigh(feature, _entries[number]);
        }
    }

    /// <summary>How many features there are.</summary>
    public int Count => _weights.Length;

    /// <summary>The number of a feature; below zero for one that no entry has.</summary>
    public int NumberOf(ulong feature) => _numbers.TryGetValue(feature, out var number) ? number : Unknown;

    /// <summary>
    /// Nearly all entries have it: "my", "in the". Such features tell next to nothing, but are the most of a text.
    /// </summary>
    public bool IsCommon(int number) => _entries[number] > CommonShare * _all;

    /// <summary>A feature that no entry has counts most: it says that the question is about something else.</summary>
    public float Of(ulong feature, int number) => number < 0 ? Weigh(feature, entries: 0) : _weights[number];

    float Weigh(ulong feature, int entries)
    {
        var rare = MathF.Log((1 + _all) / (1f + entries)) + 1;
        return rare * rare * (Features.IsWord(feature) ? WordWeight : 1);
    }
}
