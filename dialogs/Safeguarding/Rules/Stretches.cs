using System.Runtime.Intrinsics;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Some stretches of a message: a bit each, from its beginning to its end.</summary>
/// <remarks>Every rule whose words are somewhere in a message asks for them: all four numbers at once.</remarks>
readonly record struct Stretches(Vector256<ulong> Bits)
{
    public const int Most = 64 * Numbers;

    const int Numbers = 4;

    public static Stretches All => new(Vector256<ulong>.AllBitsSet);

    public bool IsEmpty => Bits == Vector256<ulong>.Zero;

    public bool Has(int stretch) => (Bits.GetElement(stretch >> 6) & (1UL << (stretch & 63))) != 0;

    public Stretches With(int stretch) =>
        new(Bits.WithElement(stretch >> 6, Bits.GetElement(stretch >> 6) | (1UL << (stretch & 63))));

    public Stretches Or(Stretches others) => new(Bits | others.Bits);

    public Stretches And(Stretches others) => new(Bits & others.Bits);

    /// <summary>With the neighbours of each, so many before and behind.</summary>
    public Stretches Spread(int by)
    {
        var bits = Bits;
        for (; by > 0; by--)
        {
            var before = Vector256.Shuffle(bits, Vector256.Create(Numbers, 0UL, 1, 2));
            var after = Vector256.Shuffle(bits, Vector256.Create(1UL, 2, 3, Numbers));
            bits |= (bits << 1) | (before >> 63) | (bits >> 1) | (after << 63);
        }

        return new(bits);
    }
}
