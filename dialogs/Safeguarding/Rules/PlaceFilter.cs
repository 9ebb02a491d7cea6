using System.Runtime.CompilerServices;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Says of nearly every place that a word doesn't fill it, without going through those that it does.</summary>
[InlineArray(Numbers)]
struct PlaceFilter
{
    /// <summary>
    /// 512 bits for the hundred places that a word fills in the mean: four of five others are turned away.
    /// </summary>
    const int Numbers = 8;

    ulong _bits;

    /// <summary>A filter of some places.</summary>
    public static PlaceFilter Of(ReadOnlySpan<ushort> slots)
    {
        PlaceFilter filter = default;
        foreach (var slot in slots)
        {
            filter[NumberOf(slot)] |= 1UL << (slot & 63);
        }

        return filter;
    }

    public readonly bool MayHave(int slot) => (this[NumberOf(slot)] & (1UL << (slot & 63))) != 0;

    static int NumberOf(int slot) => (slot >> 6) & (Numbers - 1);
}
