using System.Runtime.CompilerServices;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Some stretches of a message: a bit each, from its beginning to its end.</summary>
[InlineArray(Numbers)]
struct Stretches
{
    public const int Most = 64 * Numbers;

    const int Numbers = 4;

    ulong _bits;

    public static Stretches All
    {
        get
        {
            Stretches all = default;
            ((Span<ulong>)all).Fill(ulong.MaxValue);
            return all;
        }
    }

    public readonly bool IsEmpty => (this[0] | this[1] | this[2] | this[3]) == 0;

    public readonly bool Has(int stretch) => (this[stretch >> 6] & (1UL << (stretch & 63))) != 0;

    public void Add(int stretch) => this[stretch >> 6] |= 1UL << (stretch & 63);

    public void Add(Stretches others)
    {
        for (var i = 0; i < Numbers; i++)
        {
            this[i] |= others[i];
        }
    }

    public void Keep(Stretches others)
    {
        for (var i = 0; i < Numbers; i++)
        {
            this[i] &= others[i];
        }
    }

    /// <summary>Adds the neighbours of each, so many before and behind.</summary>
    public void Spread(int by)
    {
        for (; by > 0; by--)
        {
            var before = 0UL;
            for (var i = 0; i < Numbers; i++)
            {
                var (now, next) = (this[i], i + 1 < Numbers ? this[i + 1] : 0);
                this[i] = now | (now << 1) | (before >> 63) | (now >> 1) | (next << 63);
                before = now;
            }
        }
    }
}
