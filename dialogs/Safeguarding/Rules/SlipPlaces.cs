using System.Numerics;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Which letters of a word may be one too many, another or swapped with the next.</summary>
/// <param name="Bits">One for each of the first four letters, and one for all that come later.</param>
readonly record struct SlipPlaces(int Bits)
{
    const int Later = Beginnings.Letters - 1;

    public static SlipPlaces All => new((1 << Beginnings.Letters) - 1);

    public bool IsEmpty => Bits == 0;

    /// <summary>It may also be that a letter is missing, anywhere.</summary>
    public bool HasLater => (Bits & (1 << Later)) != 0;

    /// <summary>The first such letter from one on; beyond all words when there is none.</summary>
    public int From(int letter)
    {
        // The last bit goes on without an end.
        var all = HasLater ? (uint)Bits | (uint.MaxValue << Later) : (uint)Bits;
        return letter >= RuleWords.Longest ? letter : letter + BitOperations.TrailingZeroCount(all >> letter);
    }
}
