using System.Numerics;
using System.Runtime.CompilerServices;
using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>Gives each n-gram a number, from 0 in the order of their first coming.</summary>
/// <remarks>
/// An open table: two arrays instead of a dictionary's entries, for some ten thousand n-grams a language.
/// </remarks>
sealed class Vocabulary
{
    const int Unknown = -1;

    ulong[] _ngrams;
    int[] _numbers;

    public Vocabulary()
        : this(new ulong[1024], new int[1024])
    {
    }

    Vocabulary(ulong[] ngrams, int[] numbers)
    {
        _ngrams = ngrams;
        _numbers = numbers;
    }

    public int Count { get; private set; }

    public int Bytes => _ngrams.Length * (sizeof(ulong) + sizeof(int));

    public static Vocabulary Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        return new(reader.ReadArray<ulong>(), reader.ReadArray<int>()) { Count = count };
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.WriteArray(_ngrams);
        writer.WriteArray(_numbers);
    }

    /// <summary>The number of an n-gram; -1 when it never came.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ulong ngram)
    {
        var at = PlaceOf(ngram);
        return _ngrams[at] == ngram ? _numbers[at] : Unknown;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ulong ngram)
    {
        var at = PlaceOf(ngram);
        if (_ngrams[at] == ngram)
        {
            return _numbers[at];
        }

        // Two thirds full: a look-up takes two steps.
        if (3 * (Count + 1) > 2 * _ngrams.Length)
        {
            Grow();
            at = PlaceOf(ngram);
        }

        _ngrams[at] = ngram;
        _numbers[at] = Count;
        return Count++;
    }

    /// <summary>Where an n-gram is, or the free place where it belongs. No n-gram is 0 but once in 2^63.</summary>
    int PlaceOf(ulong ngram)
    {
        var at = (int)(ngram >> (64 - BitOperations.Log2((uint)_ngrams.Length)));
        while (_ngrams[at] != ngram && _ngrams[at] != 0)
        {
            at = (at + 1) & (_ngrams.Length - 1);
        }

        return at;
    }

    void Grow()
    {
        var (ngrams, numbers) = (_ngrams, _numbers);
        _ngrams = new ulong[2 * ngrams.Length];
        _numbers = new int[2 * ngrams.Length];
        for (var i = 0; i < ngrams.Length; i++)
        {
            if (ngrams[i] != 0)
            {
                var at = PlaceOf(ngrams[i]);
                _ngrams[at] = ngrams[i];
                _numbers[at] = numbers[i];
            }
        }
    }
}
