using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Search;

/// <summary>A folded text with its features, counted once for every index that it comes into.</summary>
sealed class CountedText
{
    public CountedText(string folded)
    {
        Folded = folded;
        var features = new ulong[Search.Features.RoomFor(folded.Length)];
        var sorted = features.AsSpan(0, Search.Features.Write(folded, features));
        sorted.Sort();
        Features = [.. Tally.Of(sorted).Select(counted => new FeatureWeight(counted.Feature, counted.Times))];
    }

    public string Folded { get; }

    public IReadOnlyList<FeatureWeight> Features { get; }
}

/// <summary>A feature of a text, and how often it is there or how much it says.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct FeatureWeight(ulong Feature, float Weight);
