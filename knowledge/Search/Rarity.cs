using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Search;

/// <summary>A feature tells the more, the fewer entries have it.</summary>
/// <remarks>
/// Entries are counted, not questions: "Danish" is in every question of one entry, and that is what makes it tell.
/// Squared, because what only one entry says ("DNA") shall outweigh many words that all say ("my", "in the camp").
/// </remarks>
sealed class Rarity
{
    /// <summary>A whole word tells more than each of the runs of letters that it is made of.</summary>
    const float WordWeight = 2f;

    readonly Dictionary<ulong, float> _entries = [];
    readonly int _all;

    /// <param name="entries">The features of each entry, each of them once.</param>
    public Rarity(IReadOnlyCollection<FeatureWeight[]> entries)
    {
        _all = entries.Count;
        foreach (var entry in entries)
        {
            foreach (var (feature, _) in entry)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_entries, feature, out _)++;
            }
        }
    }

    /// <summary>A feature that no entry has counts most: it says that the question is about something else.</summary>
    public float Of(ulong feature)
    {
        var rare = MathF.Log((1 + _all) / (1 + _entries.GetValueOrDefault(feature))) + 1;
        return rare * rare * (Features.IsWord(feature) ? WordWeight : 1);
    }
}
