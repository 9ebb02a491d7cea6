using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Search;

/// <summary>A folded text with its features, counted once for every index that it comes into.</summary>
sealed class CountedText
{
    public CountedText(string folded)
    {
        Folded = folded;
        var features = new ulong[Search.Features.RoomFor(folded.Length)];
        Features = Count(features.AsSpan(0, Search.Features.Write(folded, features)));
    }

    public string Folded { get; }

    public IReadOnlyList<FeatureWeight> Features { get; }

    static List<FeatureWeight> Count(ReadOnlySpan<ulong> sorted)
    {
        List<FeatureWeight> counts = new(sorted.Length);
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            counts.Add(new(sorted[start], end - start));
            start = end;
        }

        return counts;
    }
}

/// <summary>A feature of a text, and how often it is there or how much it says.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct FeatureWeight(ulong Feature, float Weight);
