using System.Numerics;
using System.Runtime.CompilerServices;
using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>Gives each n-gram a number, from 0 in the order of their first coming.</summary>
/// <remarks>
/// An open table: two arrays instead of a dictionary's entries, for some ten thousand n-grams a language. What was
/// learnt before only reads; adding to it is for who learns.
/// </remarks>
sealed class Vocabulary
{
    const int Unknown = -1;

    const int FewestNgrams = 64;

    /// <summary>Of the log of a number's bits.</summary>
    const int BitsOfANumber = 6;

    ulong[] _adding;
    int[] _addingNumbers;
    ReadOnlyMemory<ulong> _ngrams;
    ReadOnlyMemory<int> _numbers;

    /// <summary>
    /// A bit for each n-gram, eight times as many as there are: most of what was never seen is told by a few kilobytes
    /// that stay near the processor. Made when first asked.
    /// </summary>
    ulong[]? _seen;

    public Vocabulary()
    {
        _ngrams = _adding = new ulong[1024];
        _numbers = _addingNumbers = new int[1024];
    }

    Vocabulary(int count, ReadOnlyMemory<ulong> ngrams, ReadOnlyMemory<int> numbers)
    {
        (Count, _ngrams, _numbers) = (count, ngrams, numbers);
        (_adding, _addingNumbers) = ([], []);
    }

    public int Count { get; private set; }

    public int Bytes => _ngrams.Length * (sizeof(ulong) + sizeof(int));

    public static Vocabulary Read(LearntReader reader) =>
        new(reader.Read<int>(), reader.ReadArray<ulong>(), reader.ReadArray<int>());

    public void Write(LearntWriter writer)
    {
        writer.Write(Count);
        writer.WriteArray(_ngrams.Span);
        writer.WriteArray(_numbers.Span);
    }

    /// <summary>Ready to be asked for many n-grams; whoever asks keeps the vocabulary alive meanwhile.</summary>
    public Lookup Open() => new(_seen ?? Seen(), _ngrams.Span, _numbers.Span);

    /// <summary>The number of an n-gram; -1 when it never came.</summary>
    public int Find(ulong ngram)
    {
        var number = Open().Find(ngram);
        GC.KeepAlive(this);
        return number;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ulong ngram)
    {
        var at = PlaceOf(ngram, _adding);
        if (_adding[at] == ngram)
        {
            return _addingNumbers[at];
        }

        // Two thirds full: a look-up takes two steps.
        if (3 * (Count + 1) > 2 * _adding.Length)
        {
            Grow();
            at = PlaceOf(ngram, _adding);
        }

        _adding[at] = ngram;
        _addingNumbers[at] = Count;
        _seen = null;
        return Count++;
    }

    /// <summary>Where an n-gram is, or the free place where it belongs. No n-gram is 0 but once in 2^63.</summary>
    static int PlaceOf(ulong ngram, ReadOnlySpan<ulong> ngrams)
    {
        var at = (int)(ngram >> ShiftFor(ngrams.Length));
        while (ngrams[at] != ngram && ngrams[at] != 0)
        {
            at = (at + 1) & (ngrams.Length - 1);
        }

        return at;
    }

    ulong[] Seen()
    {
        var seen = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Count, FewestNgrams) * 8) / 64];
        foreach (var ngram in _ngrams.Span)
        {
            if (ngram != 0)
            {
                var bit = BitOf(ngram, ShiftFor(seen.Length) - BitsOfANumber);
                seen[bit >> 6] |= 1UL << bit;
            }
        }

        GC.KeepAlive(this);
        return _seen = seen;
    }

    static int BitOf(ulong ngram, int shift) => (int)(ngram >> shift);

    /// <summary>Leaves as many of the highest bits as there are places, two to some power.</summary>
    static int ShiftFor(int places) => 64 - BitOperations.Log2((uint)places);

    void Grow()
    {
        var (ngrams, numbers) = (_adding, _addingNumbers);
        _ngrams = _adding = new ulong[2 * ngrams.Length];
        _numbers = _addingNumbers = new int[2 * ngrams.Length];
        for (var i = 0; i < ngrams.Length; i++)
        {
            if (ngrams[i] != 0)
            {
                var at = PlaceOf(ngrams[i], _adding);
                _adding[at] = ngrams[i];
                _addingNumbers[at] = numbers[i];
            }
        }
    }

    /// <summary>What is asked of a vocabulary for each n-gram of a text, without finding its parts anew.</summary>
    public readonly ref struct Lookup(ulong[] seen, ReadOnlySpan<ulong> ngrams, ReadOnlySpan<int> numbers)
    {
        readonly ReadOnlySpan<ulong> _ngrams = ngrams;
        readonly ReadOnlySpan<int> _numbers = numbers;
        readonly int _shift = ShiftFor(seen.Length) - BitsOfANumber;

        /// <inheritdoc cref="Vocabulary.Find"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Find(ulong ngram)
        {
            var bit = BitOf(ngram, _shift);
            if ((seen[bit >> BitsOfANumber] & (1UL << bit)) == 0)
            {
                return Unknown;
            }

            var at = PlaceOf(ngram, _ngrams);
            return _ngrams[at] == ngram ? _numbers[at] : Unknown;
        }
    }
}
