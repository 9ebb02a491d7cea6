using System.Runtime.CompilerServices;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>
/// What a folded text is made of, as numbers: its words and pairs of neighbours, and runs of letters within a word.
/// </summary>
/// <remarks>Runs outlive a typing error, an ending and a compound; pairs keep "not" with what it denies.</remarks>
static class Ngrams
{
    /// <summary>One letter is in every word; longer runs than five are whole words.</summary>
    public const int ShortestRun = 2;

    public const int LongestRun = 5;

    /// <summary>Nobody types longer words; what follows is the start of an attack or of gibberish.</summary>
    const int LongestWord = 60;

    const ulong Offset = 14695981039346656037UL;

    const ulong Prime = 1099511628211UL;

    /// <summary>How many words and pairs a folded text can have at most.</summary>
    public static int RoomForWords(int length) => length + 1;

    /// <summary>How many runs of letters a folded text can have at most.</summary>
    public static int RoomForRuns(int length) => (LongestRun - ShortestRun + 1) * (length + 1);

    /// <summary>Writes words and pairs as they come and returns how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int WriteWords(ReadOnlySpan<char> folded, Span<ulong> words)
    {
        var count = 0;
        var before = 0UL;
        foreach (var range in folded.Split(' '))
        {
            var word = Cut(folded[range]);
            if (word.IsEmpty)
            {
                continue;
            }

            var hash = Hash(word);
            words[count++] = AsWord(hash);
            if (before != 0)
            {
                words[count++] = AsPair(before, hash);
            }

            before = hash;
        }

        return count;
    }

    /// <summary>Writes the runs of letters as they come and returns how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int WriteRuns(ReadOnlySpan<char> folded, Span<ulong> runs)
    {
        var count = 0;
        Span<char> padded = stackalloc char[LongestWord + 2];
        padded[0] = ' ';
        foreach (var range in folded.Split(' '))
        {
            var word = Cut(folded[range]);
            if (word.IsEmpty)
            {
                continue;
            }

            // The spaces tell the beginning and the end of a word from its middle.
            word.CopyTo(padded[1..]);
            padded[word.Length + 1] = ' ';
            count += WriteRunsOf(padded[..(word.Length + 2)], runs[count..]);
        }

        return count;
    }

    /// <summary>The number of a word.</summary>
    public static ulong OfWord(ReadOnlySpan<char> word) => AsWord(Hash(Cut(word)));

    /// <summary>The number of two words side by side.</summary>
    public static ulong OfPair(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        AsPair(Hash(Cut(first)), Hash(Cut(second)));

    /// <summary>The number of a run of letters, with a space for the beginning or end of its word.</summary>
    public static ulong OfRun(ReadOnlySpan<char> run) => AsRun(Hash(run));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int WriteRunsOf(ReadOnlySpan<char> padded, Span<ulong> runs)
    {
        var count = 0;
        for (var start = 0; start < padded.Length; start++)
        {
            var hash = Offset;
            var longest = Math.Min(LongestRun, padded.Length - start);
            for (var size = 1; size <= longest; size++)
            {
                hash = (hash ^ padded[start + size - 1]) * Prime;
                if (size >= ShortestRun)
                {
                    runs[count++] = AsRun(hash);
                }
            }
        }

        return count;
    }

    static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word) => word[..Math.Min(word.Length, LongestWord)];

    /// <summary>Words have the lowest bit set, runs of letters have not: "kan" the word is not "kan" the run.</summary>
    static ulong AsWord(ulong hash) => Mix(hash) | 1;

    static ulong AsPair(ulong first, ulong second) => AsWord((first * Prime) ^ second);

    static ulong AsRun(ulong hash) => Mix(hash) & ~1UL;

    /// <summary>FNV-1a: two of some ten thousand n-grams share a number once in some 10^11 libraries.</summary>
    static ulong Hash(ReadOnlySpan<char> letters)
    {
        var hash = Offset;
        foreach (var letter in letters)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash;
    }

    /// <summary>FNV's low bits follow the last letter; a table needs all of them to be even.</summary>
    static ulong Mix(ulong hash) => (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15UL;
}
