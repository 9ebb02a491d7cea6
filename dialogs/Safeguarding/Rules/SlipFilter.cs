namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Says of nearly every word that no rule has one like it, without looking into a table.</summary>
/// <remarks>One for all lists: what is asked of a hash for one list stands beside what is asked for the next.</remarks>
sealed class SlipFilter
{
    /// <summary>How many lists there are.</summary>
    public const int Lists = 4;

    /// <summary>
    /// 2^21 bits a list for some 150,000 hashes of two bits each: 49 of 50 other words are turned away, in 1 MB.
    /// </summary>
    const int Bits = 21;

    const int HashesOfANumber = 64 / Lists;

    readonly ulong[] _bits = new ulong[(1 << Bits) / HashesOfANumber];

    public void Add(ulong hash, int list) => _bits[PlaceOf(hash)] |= BitsOf(hash, list);

    public bool MayHave(ulong hash, int list) => (~_bits[PlaceOf(hash)] & BitsOf(hash, list)) == 0;

    static int PlaceOf(ulong hash) => (int)(hash >> (64 - Bits + 4));

    static ulong BitsOf(ulong hash, int list) => BitOf(hash, list) | BitOf(hash / HashesOfANumber, list);

    static ulong BitOf(ulong hash, int list) => 1UL << (int)((hash % HashesOfANumber * Lists) + (uint)list);
}
