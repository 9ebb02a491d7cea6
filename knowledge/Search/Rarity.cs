using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Search;

/// <summary>A feature tells the more, the fewer texts have it.</summary>
sealed class Rarity
{
    /// <summary>A whole word tells more than each of the runs of letters that it is made of.</summary>
    const float WordWeight = 2f;

    readonly Dictionary<ulong, float> _texts = [];
    readonly int _all;

    public Rarity(IReadOnlyCollection<Dictionary<ulong, float>> texts)
    {
        _all = texts.Count;
        foreach (var feature in texts.SelectMany(text => text.Keys))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_texts, feature, out _)++;
        }
    }

    /// <summary>A feature that no text has counts most: it says that the question is about something else.</summary>
    public float Of(ulong feature)
    {
        var texts = _texts.GetValueOrDefault(feature);
        return (MathF.Log((1 + _all) / (1 + texts)) + 1) * (Features.IsWord(feature) ? WordWeight : 1);
    }
}
