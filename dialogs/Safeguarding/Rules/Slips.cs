namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Slips of the finger: one letter more, fewer or other, or two neighbours swapped.</summary>
static class Slips
{
    const ulong Base = 1099511628211UL;

    static readonly ulong[] Powers = PowersTo(RuleWords.Longest);

    /// <summary>The hash of letters that may go on; <see cref="Finish"/> makes one to look up of it.</summary>
    public static ulong Polynomial(ReadOnlySpan<char> letters)
    {
        var hash = 0UL;
        foreach (var letter in letters)
        {
            hash = AddLetter(letter, hash);
        }

        return hash;
    }

    /// <summary>What the hash of letters before is multiplied by when so many come after.</summary>
    public static ulong PowerOf(int letters) => Powers[letters];

    /// <summary>Goes one letter on.</summary>
    public static ulong AddLetter(char letter, ulong hash) => (hash * Base) + letter;

    /// <summary>Spreads the bits, which a polynomial leaves near each other for short words.</summary>
    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 29);
    }

    static ulong[] PowersTo(int letters)
    {
        var powers = new ulong[letters + 1];
        powers[0] = 1;
        for (var i = 1; i <= letters; i++)
        {
            powers[i] = powers[i - 1] * Base;
        }

        return powers;
    }
}
