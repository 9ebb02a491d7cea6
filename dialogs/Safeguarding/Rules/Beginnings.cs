namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Tells from five letters that no listed word is one slip away, of most words that people type.</summary>
/// <remarks>
/// Two words one slip apart have four letters in common when one of the first five is taken out of either: the other or
/// additional letter, the first of the swapped ones, or, if the slip comes later or a letter is missing, the fifth. So
/// nothing is lost by it.
/// </remarks>
sealed class Beginnings
{
    /// <summary>Shorter words have nothing to compare.</summary>
    public const int Letters = 5;

    /// <summary>2 x 32 kB, which stay near the processor; 15,000 beginnings set one bit in sixteen.</summary>
    const int Bits = 18;

    const int BitsOfALetter = 12;

    readonly ulong[] _words = new ulong[(1 << Bits) / 64];
    readonly ulong[] _starts = new ulong[(1 << Bits) / 64];

    public void AddWord(ReadOnlySpan<char> word) => Add(word, _words);

    /// <summary>The same for what longer words begin with.</summary>
    public void AddStart(ReadOnlySpan<char> start) => Add(start, _starts);

    /// <summary>Where the slip may be, if a word of at least five letters is one away from one of as many.</summary>
    public (SlipPlaces InWords, SlipPlaces InStarts) SlipsIn(ReadOnlySpan<char> typed)
    {
        Span<int> bits = stackalloc int[Letters];
        WriteBits(typed, bits);
        var (words, starts) = (0, 0);
        for (var taken = 0; taken < Letters; taken++)
        {
            var (number, bit) = (bits[taken] >> 6, bits[taken] & 63);
            words |= (int)((_words[number] >> bit) & 1) << taken;
            starts |= (int)((_starts[number] >> bit) & 1) << taken;
        }

        return (new(words), new(starts));
    }

    static void Add(ReadOnlySpan<char> word, ulong[] beginnings)
    {
        if (word.Length < Letters)
        {
            return;
        }

        Span<int> bits = stackalloc int[Letters];
        WriteBits(word, bits);
        foreach (var bit in bits)
        {
            beginnings[bit >> 6] |= 1UL << bit;
        }
    }

    /// <summary>The places of the first five letters without one of them.</summary>
    static void WriteBits(ReadOnlySpan<char> word, Span<int> bits)
    {
        var (before, after) = (0UL, 0UL);
        for (var i = 1; i < Letters; i++)
        {
            after = (after << BitsOfALetter) ^ word[i];
        }

        for (var taken = 0; taken < Letters; taken++)
        {
            bits[taken] = (int)(((before ^ after) * 0x9E3779B97F4A7C15UL) >> (64 - Bits));

            // The next one is taken instead: this one stands where it stood.
            var place = BitsOfALetter * (Letters - 2 - taken);
            before ^= (ulong)word[taken] << place;
            after ^= taken + 1 < Letters ? (ulong)word[taken + 1] << place : 0;
        }
    }
}
