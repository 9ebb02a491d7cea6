using System.Runtime.CompilerServices;
using FamilyGuide.Knowledge.Search;
using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>Turns n-grams into a vector: an n-gram says the more, the fewer sentences have it (TF-IDF).</summary>
/// <remarks>
/// Words and runs of letters each have the length 1. N-grams that were never seen have no place in the vector but count
/// in its length: a text about something else becomes short, and everything about it doubtful.
/// </remarks>
sealed class Weighing
{
    /// <summary>
    /// The more it weighs, the better are strange texts told: on CLINC150's validation set the area under the curve is
    /// 96.9, 97.3 and 97.4 with 1, 1.5 and 2, and from there on known texts suffer.
    /// </summary>
    const float UnseenShare = 1.5f;

    readonly Vocabulary _vocabulary;
    readonly ReadOnlyMemory<float> _rarities;
    readonly float _unseen;

    /// <param name="vocabulary">The n-grams' numbers.</param>
    /// <param name="counts">In how many sentences each of them is; 0 for one that shall count as never seen.</param>
    /// <param name="sentences">How many sentences there are.</param>
    public Weighing(Vocabulary vocabulary, ReadOnlySpan<int> counts, int sentences)
    {
        _vocabulary = vocabulary;
        _unseen = UnseenShare * RarityOf(0, sentences);
        var rarities = new float[counts.Length];
        for (var number = 0; number < counts.Length; number++)
        {
            rarities[number] = counts[number] == 0 ? 0 : RarityOf(counts[number], sentences);
        }

        _rarities = rarities;
    }

    Weighing(Vocabulary vocabulary, ReadOnlyMemory<float> rarities, float unseen)
    {
        _vocabulary = vocabulary;
        _rarities = rarities;
        _unseen = unseen;
    }

    public int Bytes => _vocabulary.Bytes + (_rarities.Length * sizeof(float));

    public static Weighing Read(LearntReader reader) =>
        new(Vocabulary.Read(reader), reader.ReadArray<float>(), reader.Read<float>());

    public void Write(LearntWriter writer)
    {
        _vocabulary.Write(writer);
        writer.WriteArray(_rarities.Span);
        writer.Write(_unseen);
    }

    /// <summary>The number of an n-gram; -1 when it never came.</summary>
    public int Find(ulong ngram) => _vocabulary.Find(ngram);

    /// <summary>Writes the vector of a text's n-grams and returns how many terms it has.</summary>
    public int Write(ReadOnlySpan<Counted> words, ReadOnlySpan<Counted> runs, Span<Term> terms)
    {
        var count = WriteBlock(words, terms);
        return count + WriteBlock(runs, terms[count..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int WriteBlock(ReadOnlySpan<Counted> ngrams, Span<Term> terms)
    {
        var vocabulary = _vocabulary.Open();
        var rarities = _rarities.Span;
        var (count, squares) = (0, 0f);
        foreach (var (ngram, times) in ngrams)
        {
            var number = vocabulary.Find(ngram);
            var rarity = number < 0 ? 0 : rarities[number];
            var weight = (rarity == 0 ? _unseen : rarity) * (times == 1 ? 1 : 1 + MathF.Log(times));
            squares += weight * weight;
            if (rarity != 0)
            {
                terms[count++] = new(number, weight);
            }
        }

        GC.KeepAlive(_vocabulary);
        GC.KeepAlive(this);
        var length = MathF.Sqrt(squares);
        foreach (ref var term in terms[..count])
        {
            term = term with { Weight = term.Weight / length };
        }

        return count;
    }

    /// <summary>
    /// The root holds back what is in one sentence only: 93.7 instead of 93.5 right on CLINC150's validation set.
    /// </summary>
    static float RarityOf(int count, int sentences) => MathF.Sqrt(MathF.Log((1f + sentences) / (1f + count)) + 1);
}
