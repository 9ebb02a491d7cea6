using System.Runtime.CompilerServices;

namespace FamilyGuide.Knowledge.Search;

/// <summary>What a text is compared by: its words, and runs of their letters, which outlive a typing error.</summary>
static class Features
{
    /// <summary>Shorter runs are in every word, longer ones are broken by the first error.</summary>
    const int ShortestRun = 3;

    const int LongestRun = 4;

    /// <summary>How many features a folded text can have at most.</summary>
    public static int RoomFor(int length) => ((LongestRun - ShortestRun + 1) * (length + 2)) + length;

    /// <summary>Writes the features of a folded text as they come and returns how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Write(ReadOnlySpan<char> folded, Span<ulong> features)
    {
        var count = 0;
        Span<char> padded = stackalloc char[64];
        padded[0] = ' ';
        foreach (var range in folded.Split(' '))
        {
            var word = folded[range];
            if (word.IsEmpty)
            {
                continue;
            }

            // Nobody types longer words; what follows is the start of an attack or of gibberish.
            word = word[..Math.Min(word.Length, padded.Length - 2)];
            features[count++] = Hash(word, isWord: true);
            word.CopyTo(padded[1..]);
            padded[word.Length + 1] = ' ';
            var runs = padded[..(word.Length + 2)];
            for (var size = ShortestRun; size <= LongestRun; size++)
            {
                for (var start = 0; start + size <= runs.Length; start++)
                {
                    features[count++] = Hash(runs.Slice(start, size), isWord: false);
                }
            }
        }

        return count;
    }

    /// <summary>Words have the lowest bit set, runs of letters have not.</summary>
    public static bool IsWord(ulong feature) => (feature & 1) != 0;

    /// <summary>FNV-1a: two features of some ten thousand share a value once in some 10^11 libraries.</summary>
    static ulong Hash(ReadOnlySpan<char> text, bool isWord)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return isWord ? hash | 1 : hash & ~1UL;
    }
}
