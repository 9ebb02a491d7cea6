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

    int[] _slots = ArrayPool<int>.Shared.Rent(FirstSize);
    Hit[] _hits = ArrayPool<Hit>.Shared.Rent(FirstSize);

    public int Count { get; private set; }

    /// <summary>The place that a hit fills.</summary>
    public int SlotAt(int hit) => _slots[hit];

    /// <summary>The first hit of a range that fills a place; null when none does.</summary>
    public Hit? In(Range range, int slot)
    {
        var (start, length) = range.GetOffsetAndLength(Count);
        var at = _slots.AsSpan(start, length).IndexOf(slot);
        return at < 0 ? null : _hits[start + at];
    }

    /// <summary>Adds places that are all filled in the same way.</summary>
    public void AddAll(ReadOnlySpan<int> slots, Hit hit)
    {
        var before = Count;
        AddPlaces(slots);
        _hits.AsSpan(before, slots.Length).Fill(hit);
    }

    public void Add(ReadOnlySpan<int> slots, ReadOnlySpan<Hit> hits)
    {
        var before = Count;
        AddPlaces(slots);
        hits.CopyTo(_hits.AsSpan(before));
    }

    public (int[] Slots, Hit[] Hits) ToArrays() => (_slots[..Count], _hits[..Count]);

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_slots);
        ArrayPool<Hit>.Shared.Return(_hits);
        _slots = [];
        _hits = [];
        Count = 0;
    }

    void AddPlaces(ReadOnlySpan<int> slots)
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
