namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Tells from five letters that no listed word is one slip away, of most words that people type.</summary>
/// <remarks>
/// Two words one slip apart have four letters in common when one of the first five is taken out of either: the other or
/// additional letter, the first of the swapped ones, or, if the slip comes later, the fifth. So nothing is lost by it.
/// </remarks>
sealed class Beginnings
{
    /// <summary>Shorter words have nothing to compare.</summary>
    public const int Letters = 5;

    /// <summary>32 kB, which stay near the processor; 15,000 beginnings set one bit in sixteen.</summary>
    const int Bits = 18;

    readonly ulong[] _bits = new ulong[(1 << Bits) / 64];

    public void Add(ReadOnlySpan<char> word)
    {
        if (word.Length < Letters)
        {
            return;
        }

        for (var taken = 0; taken < Letters; taken++)
        {
            var bit = BitOf(word, taken);
            _bits[bit >> 6] |= 1UL << bit;
        }
    }

    /// <summary>Whether a word of at least five letters may be one slip away from one of at least five.</summary>
    public bool MayBeNear(ReadOnlySpan<char> typed)
    {
        for (var taken = 0; taken < Letters; taken++)
        {
            var bit = BitOf(typed, taken);
            if ((_bits[bit >> 6] & (1UL << bit)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place of the first five letters without one of them.</summary>
    static int BitOf(ReadOnlySpan<char> word, int taken)
    {
        var hash = 0UL;
        for (var i = 0; i < Letters; i++)
        {
            hash = i == taken ? hash : (hash << 12) ^ word[i];
        }

        return (int)((hash * 0x9E3779B97F4A7C15UL) >> (64 - Bits));
    }
}
