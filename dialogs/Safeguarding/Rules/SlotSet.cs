using System.Numerics;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Some of the places that words fill: a bit each, two kilobytes that stay near the processor.</summary>
/// <param name="slots">How many places there are.</param>
sealed class SlotSet(int slots)
{
    const int BitsOfANumber = 64;

    readonly ulong[] _bits = new ulong[(slots / BitsOfANumber) + 1];

    public bool Has(int slot) => (_bits[slot / BitsOfANumber] & (1UL << slot)) != 0;

    /// <summary>Those that are in another set too, in their order.</summary>
    public List<int> And(SlotSet other)
    {
        List<int> both = [];
        for (var number = 0; number < _bits.Length; number++)
        {
            for (var bits = _bits[number] & other._bits[number]; bits != 0; bits &= bits - 1)
            {
                both.Add((number * BitsOfANumber) + BitOperations.TrailingZeroCount(bits));
            }
        }

        return both;
    }

    public void Add(ReadOnlySpan<ushort> slots)
    {
        foreach (var slot in slots)
        {
            Add(slot);
        }
    }

    public void Add(int slot) => _bits[slot / BitsOfANumber] |= 1UL << slot;
}
