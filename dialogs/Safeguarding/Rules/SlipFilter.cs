namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Says of nearly every word that no rule has one like it, without looking into a table.</summary>
sealed class SlipFilter
{
    /// <summary>2^21 bits for some 150,000 hashes: 13 of 14 other words are turned away, in 256 KB.</summary>
    const int Bits = 21;

    readonly ulong[] _bits = new ulong[1 << (Bits - 6)];

    public void Add(ulong hash) => _bits[PlaceOf(hash)] |= 1UL << (int)(hash & 63);

    public bool MayHave(ulong hash) => (_bits[PlaceOf(hash)] & (1UL << (int)(hash & 63))) != 0;

    static int PlaceOf(ulong hash) => (int)(hash >> (64 - Bits + 6));
}
