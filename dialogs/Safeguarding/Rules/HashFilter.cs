namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Says of nearly every hash that it is not among some, without a look into a table: a Bloom filter.</summary>
/// <param name="log">It has 2^log bits: sixteen for each hash turn away 49 of 50 others.</param>
sealed class HashFilter(int log)
{
    readonly ulong[] _bits = new ulong[(1 << log) / 64];

    public void Add(ulong hash)
    {
        var mixed = Mix(hash);
        _bits[PlaceOf(mixed)] |= BitsOf(mixed);
    }

    public bool MayHave(ulong hash)
    {
        var mixed = Mix(hash);
        return (~_bits[PlaceOf(mixed)] & BitsOf(mixed)) == 0;
    }

    static ulong Mix(ulong hash) => hash * 0x9E3779B97F4A7C15UL;

    /// <summary>Two bits of one number, so that one look is enough.</summary>
    static ulong BitsOf(ulong mixed) => (1UL << (int)((mixed >> 20) & 63)) | (1UL << (int)((mixed >> 26) & 63));

    int PlaceOf(ulong mixed) => (int)(mixed >> (64 - log + 6));
}
