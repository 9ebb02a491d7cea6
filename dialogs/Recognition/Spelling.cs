namespace FamilyGuide.Dialogs.Recognition;

/// <summary>Whether a word is another one with a slip of the finger in it.</summary>
static class Spelling
{
    /// <summary>In shorter words one letter makes another word: back and pack, tak and tag.</summary>
    const int ShortestForgiven = 5;

    /// <remarks>
    /// The first letter must be right. Fingers rarely slip there, and nearly all pairs of words are told apart by it,
    /// which counts where every word of a message is compared with every word that we listen for.
    /// </remarks>
    public static bool IsClose(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        if (typed.IsEmpty || meant.IsEmpty || typed[0] != meant[0] || Math.Abs(typed.Length - meant.Length) > 1)
        {
            return false;
        }

        return typed.SequenceEqual(meant)
            || (Math.Min(typed.Length, meant.Length) >= ShortestForgiven && IsOneSlipAway(typed, meant));
    }

    /// <summary>One letter more, fewer or other, or two neighbours swapped.</summary>
    public static bool IsOneSlipAway(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
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
}
