using System.Buffers;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>
/// Hits one after another, in buffers that are given back: a long message fills more than the heap likes.
/// </summary>
/// <remarks>
/// Of one word those as written stand before those with a slip, so that the first that is found is best.
/// </remarks>
sealed class HitList : IDisposable
{
    const int FirstSize = 2048;

    ushort[] _slots = ArrayPool<ushort>.Shared.Rent(FirstSize);
    Hit[] _hits = ArrayPool<Hit>.Shared.Rent(FirstSize);

    public int Count { get; private set; }

    /// <summary>The places that hits from one on fill.</summary>
    public ReadOnlySpan<ushort> SlotsIn(int first, int count) => _slots.AsSpan(first, count);

    /// <summary>How they fill them.</summary>
    public ReadOnlySpan<Hit> HitsIn(int first, int count) => _hits.AsSpan(first, count);

    /// <summary>Adds places that are all filled in the same way.</summary>
    public void AddAll(ReadOnlySpan<ushort> slots, Hit hit)
    {
        var before = Count;
        AddPlaces(slots);
        _hits.AsSpan(before, slots.Length).Fill(hit);
    }

    /// <summary>All of them as what a word fills, each place once, in the best way.</summary>
    public KnownWord ToKnown(string word)
    {
        var best = Enumerable.Range(0, Count).DistinctBy(hit => _slots[hit]).ToArray();
        ushort[] slots = [.. best.Select(hit => _slots[hit])];
        return new(slots, [.. best.Select(hit => _hits[hit])], PlaceFilter.Of(slots), Slips.Polynomial(word));
    }

    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(_slots);
        ArrayPool<Hit>.Shared.Return(_hits);
        _slots = [];
        _hits = [];
        Count = 0;
    }

    void AddPlaces(ReadOnlySpan<ushort> slots)
    {
        var count = Count + slots.Length;
        if (count > _slots.Length)
        {
            Grow(ref _slots, count);
        }

        if (count > _hits.Length)
        {
            Grow(ref _hits, count);
        }

        slots.CopyTo(_slots.AsSpan(Count));
        Count = count;
    }

    void Grow<T>(ref T[] items, int count)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(count, 2 * items.Length));
        items.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(items);
        items = larger;
    }
}
