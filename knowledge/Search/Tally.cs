using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Search;

/// <summary>Numbers of features, each once, in the order in which they first came.</summary>
/// <remarks>Counted in a table: to sort a long text's features takes five times as long.</remarks>
readonly ref struct Tally : IDisposable
{
    readonly Counted[] _counted;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Tally(ReadOnlySpan<ulong> features)
    {
        // Half full at most: a look-up takes a step or two.
        var bits = BitOperations.Log2((uint)Math.Max(1, features.Length)) + 2;
        var rented = ArrayPool<int>.Shared.Rent(1 << bits);
        var places = rented.AsSpan(0, 1 << bits);
        places.Clear();
        _counted = ArrayPool<Counted>.Shared.Rent(features.Length);
        var counted = _counted.AsSpan();
        var count = 0;
        foreach (var feature in features)
        {
            var place = (int)((feature * 0x9E3779B97F4A7C15UL) >> (64 - bits));
            while (places[place] != 0 && counted[places[place] - 1].Feature != feature)
            {
                place = (place + 1) & (places.Length - 1);
            }

            if (places[place] == 0)
            {
                counted[count++] = new(feature, 1);
                places[place] = count;
            }
            else
            {
                counted[places[place] - 1].Times++;
            }
        }

        ArrayPool<int>.Shared.Return(rented);
        Counted = counted[..count];
    }

    public ReadOnlySpan<Counted> Counted { get; }

    public static Counted[] Of(ReadOnlySpan<ulong> features)
    {
        using var tally = new Tally(features);
        return tally.Counted.ToArray();
    }

    public void Dispose() => ArrayPool<Counted>.Shared.Return(_counted);
}

/// <summary>A feature of a text, and how often it is there.</summary>
[StructLayout(LayoutKind.Auto)]
record struct Counted(ulong Feature, int Times);
