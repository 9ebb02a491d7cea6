using System.Buffers;

namespace FamilyGuide.Knowledge.Search;

/// <summary>A number for each of some texts, in a buffer that is given back.</summary>
readonly ref struct Scores : IDisposable
{
    readonly float[] _buffer;

    public Scores(int count)
    {
        _buffer = ArrayPool<float>.Shared.Rent(count);
        Values = _buffer.AsSpan(0, count);
        Values.Clear();
    }

    public Span<float> Values { get; }

    public void Dispose() => ArrayPool<float>.Shared.Return(_buffer);
}
