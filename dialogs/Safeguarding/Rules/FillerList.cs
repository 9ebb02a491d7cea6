using System.Buffers;
using System.Runtime.InteropServices;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Of each place, the words of a message that fill it.</summary>
/// <remarks>Chains through one array: of ten thousand places a long message fills a third.</remarks>
sealed class FillerList(int slots, int fillers) : IDisposable
{
    /// <summary>Where a chain ends.</summary>
    public const int None = 0;

    readonly int[] _first = Clean(slots);
    readonly Filler[] _fillers = ArrayPool<Filler>.Shared.Rent(fillers + 1);
    int _count;

    /// <summary>The word with this number fills some places.</summary>
    public void Add(ReadOnlySpan<ushort> filled, int word)
    {
        foreach (var slot in filled)
        {
            ref var first = ref _first[slot];
            _fillers[++_count] = new(word, first);
            first = _count;
        }
    }

    public int First(int slot) => _first[slot];

    public Filler At(int filler) => _fillers[filler];

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_first);
        ArrayPool<Filler>.Shared.Return(_fillers);
    }

    static int[] Clean(int length)
    {
        var array = ArrayPool<int>.Shared.Rent(length);
        Array.Clear(array, 0, length);
        return array;
    }
}

/// <param name="Word">Fills the place.</param>
/// <param name="Next">Where the next one is.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Filler(int Word, int Next);
