using System.Buffers;

namespace FamilyGuide.Knowledge.Search;

/// <summary>The features of a folded text, in a buffer that is given back.</summary>
readonly ref struct AskedQuestion : IDisposable
{
    readonly ulong[] _features;

    public AskedQuestion(ReadOnlySpan<char> folded)
    {
        _features = ArrayPool<ulong>.Shared.Rent(Search.Features.RoomFor(folded.Length));
        Features = _features.AsSpan(0, Search.Features.Write(folded, _features));
    }

    /// <summary>Sorted.</summary>
    public ReadOnlySpan<ulong> Features { get; }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_features);
}
