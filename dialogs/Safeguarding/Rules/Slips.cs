namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Slips of the finger: one letter more, fewer or other, or two neighbours swapped.</summary>
static class Slips
{
    const ulong Base = 1099511628211UL;

    static readonly ulong InverseOfBase = Invert(Base);

    /// <summary>Writes the hash of a word and of what is left of it when any one letter is taken out.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="hashes">One more than the word has letters.</param>
    /// <returns>How many were written.</returns>
    public static int Write(ReadOnlySpan<char> word, Span<ulong> hashes)
    {
        // The hash is a polynomial, so that each one without a letter follows from the parts before and behind it.
        var whole = 0UL;
        foreach (var letter in word)
        {
            whole = (whole * Base) + letter;
        }

        hashes[0] = Finish(whole);
        var (behind, power) = (0UL, 1UL);
        var before = whole;
        var count = 1;
        for (var i = word.Length - 1; i >= 0; i--)
        {
            before = (before - word[i]) * InverseOfBase;
            if (i == word.Length - 1 || word[i] != word[i + 1])
            {
                hashes[count++] = Finish((before * power) + behind);
            }

            behind += word[i] * power;
            power *= Base;
        }

        return count;
    }

    public static bool IsOneAway(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var start = one.CommonPrefixLength(other);
        one = one[start..];
        other = other[start..];
        return (one.Length - other.Length) switch
        {
            0 => one.IsEmpty || one[1..].SequenceEqual(other[1..]) || IsSwapped(one, other),
            1 => one[1..].SequenceEqual(other),
            -1 => other[1..].SequenceEqual(one),
            _ => false,
        };
    }

    static bool IsSwapped(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one.Length >= 2 && one[0] == other[1] && one[1] == other[0] && one[2..].SequenceEqual(other[2..]);

    /// <summary>Spreads the bits, which a polynomial leaves near each other for short words.</summary>
    static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 29);
    }

    /// <summary>What undoes a multiplication by an odd number modulo 2^64 (Newton's iteration).</summary>
    static ulong Invert(ulong odd)
    {
        var inverse = odd;
        for (var i = 0; i < 5; i++)
        {
            inverse *= 2 - (odd * inverse);
        }

        return inverse;
    }
}
