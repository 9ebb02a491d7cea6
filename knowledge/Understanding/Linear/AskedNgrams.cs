using System.Buffers;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>
/// The n-grams of a folded text, in buffers that are given back: counted once, whatever they are compared with.
/// </summary>
readonly ref struct AskedNgrams : IDisposable
{
    readonly Tally _words;
    readonly Tally _runs;

    public AskedNgrams(ReadOnlySpan<char> folded)
    {
        var ngrams = ArrayPool<ulong>.Shared.Rent(Ngrams.RoomForRuns(folded.Length));
        _words = new(ngrams.AsSpan(0, Ngrams.WriteWords(folded, ngrams)));
        _runs = new(ngrams.AsSpan(0, Ngrams.WriteRuns(folded, ngrams)));
        ArrayPool<ulong>.Shared.Return(ngrams);
    }

    /// <summary>Words and pairs of neighbours.</summary>
    public ReadOnlySpan<Counted> Words => _words.Counted;

    /// <summary>Runs of letters.</summary>
    public ReadOnlySpan<Counted> Runs => _runs.Counted;

    public void Dispose()
    {
        _words.Dispose();
        _runs.Dispose();
    }
}
