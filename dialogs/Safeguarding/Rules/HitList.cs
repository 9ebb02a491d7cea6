using System.Buffers;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>
/// Hits one after another, in a buffer that is given back: a long message fills more than the heap likes.
/// </summary>
sealed class HitList : IDisposable
{
    const int FirstSize = 512;

    Hit[] _hits = ArrayPool<Hit>.Shared.Rent(FirstSize);

    public int Count { get; private set; }

    public ReadOnlySpan<Hit> this[Range range] => _hits.AsSpan(range);

    public void Add(Hit hit)
    {
        if (Count == _hits.Length)
        {
            var larger = ArrayPool<Hit>.Shared.Rent(2 * Count);
            _hits.CopyTo(larger, 0);
            ArrayPool<Hit>.Shared.Return(_hits);
            _hits = larger;
        }

        _hits[Count++] = hit;
    }

    /// <summary>Forgets the hits from one on.</summary>
    public void DropFrom(int hit) => Count = hit;

    public void Dispose()
    {
        ArrayPool<Hit>.Shared.Return(_hits);
        _hits = [];
        Count = 0;
    }
}
