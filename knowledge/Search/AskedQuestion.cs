using System.Buffers;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Search;

/// <summary>A question made ready for comparing, in buffers that are given back.</summary>
readonly ref struct AskedQuestion : IDisposable
{
    /// <summary>Nobody asks in more letters; the rest of a pasted letter says the same again.</summary>
    const int Longest = 600;

    readonly char[] _letters;
    readonly ulong[] _features;

    public AskedQuestion(string text, Language language)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        _letters = ArrayPool<char>.Shared.Rent(Folding.RoomFor(text));
        var length = Folding.Fold(text, _letters);
        Folded = _letters.AsSpan(0, Spelling.Unify(_letters.AsSpan(0, length), language));
        _features = ArrayPool<ulong>.Shared.Rent(Search.Features.RoomFor(Folded.Length));
        Features = _features.AsSpan(0, Search.Features.Write(Folded, _features));
    }

    public ReadOnlySpan<char> Folded { get; }

    /// <summary>Sorted.</summary>
    public ReadOnlySpan<ulong> Features { get; }

    public void Dispose()
    {
        // A family's words do not stay in a shared buffer.
        ArrayPool<char>.Shared.Return(_letters, clearArray: true);
        ArrayPool<ulong>.Shared.Return(_features);
    }
}
