using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Some stretches of a message: a bit each, from its beginning to its end.</summary>
/// <remarks>Every rule whose words are somewhere in a message asks for them: all four numbers at once.</remarks>
[InlineArray(Numbers)]
struct Stretches
{
    public const int Most = 64 * Numbers;

    const int Numbers = 4;

    ulong _bits;

    public static Stretches All => new() { Bits = Vector256<ulong>.AllBitsSet };

    public readonly bool IsEmpty => Bits == Vector256<ulong>.Zero;

    Vector256<ulong> Bits
    {
        readonly get => Vector256.Create<ulong>(this);
        set => value.CopyTo(this);
    }

    public readonly bool Has(int stretch) => (this[stretch >> 6] & (1UL << (stretch & 63))) != 0;

    public void Add(int stretch) => this[stretch >> 6] |= 1UL << (stretch & 63);

    public void Add(Stretches others) => Bits |= others.Bits;

    public void Keep(Stretches others) => Bits &= others.Bits;

    /// <summary>Adds the neighbours of each, so many before and behind.</summary>
    public void Spread(int by)
    {
        var bits = Bits;
        for (; by > 0; by--)
        {
            var before = Vector256.Shuffle(bits, Vector256.Create(Numbers, 0UL, 1, 2));
            var after = Vector256.Shuffle(bits, Vector256.Create(1UL, 2, 3, Numbers));
            bits |= (bits << 1) | (before >> 63) | (bits >> 1) | (after << 63);
        }

        Bits = bits;
    }
}
