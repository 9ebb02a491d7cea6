namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Slips of the finger: one letter more, fewer or other, or two neighbours swapped.</summary>
static class Slips
{
    const ulong Base = 1099511628211UL;

    /// <summary>The hash of letters that may go on; <see cref="Finish"/> makes one to look up of it.</summary>
    public static ulong Polynomial(ReadOnlySpan<char> letters)
    {
        var hash = 0UL;
        foreach (var letter in letters)
        {
            hash = (hash * Base) + letter;
        }

        return hash;
    }

    /// <summary>What the hash of letters before is multiplied by when so many come after.</summary>
    public static ulong PowerOf(int letters)
    {
        var power = 1UL;
        for (; letters > 0; letters--)
        {
            power *= Base;
        }

        return power;
    }

    /// <summary>Goes one letter on: the hash of the word so far, and of it without each of its letters.</summary>
    /// <param name="letter">The next one.</param>
    /// <param name="whole">The polynomial of what stands before it.</param>
    /// <param name="without">One for each letter up to this one.</param>
    public static void AddLetter(char letter, ref ulong whole, Span<ulong> without)
    {
        without[^1] = whole;
        for (var i = 0; i < without.Length - 1; i++)
        {
            without[i] = (without[i] * Base) + letter;
        }

        whole = (whole * Base) + letter;
    }

    /// <summary>Spreads the bits, which a polynomial leaves near each other for short words.</summary>
    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 29);
    }
}
