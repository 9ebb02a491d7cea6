namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Some of the places that words fill: a bit each, two kilobytes that stay near the processor.</summary>
/// <param name="slots">How many places there are.</param>
sealed class SlotSet(int slots)
{
    const int BitsOfANumber = 64;

    readonly ulong[] _bits = new ulong[(slots / BitsOfANumber) + 1];

    public bool Has(int slot) => (_bits[slot / BitsOfANumber] & (1UL << slot)) != 0;

    public void Add(int slot) => _bits[slot / BitsOfANumber] |= 1UL << slot;
}
