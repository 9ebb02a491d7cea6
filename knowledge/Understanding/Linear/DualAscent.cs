using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>
/// Learns one line a class between its sentences and all others (one against the rest, squared hinge, L2).
/// </summary>
/// <remarks>
/// Dual coordinate descent (Hsieh et al. 2008, algorithm 1). All classes learn side by side, so that a sentence's
/// n-grams are fetched once for all of them. One thread, an order of our own, and sums over n-grams in their order
/// whatever the processor's vectors hold: the same sentences give the same bytes on every machine.
/// </remarks>
sealed class DualAscent
{
    /// <summary>From five to twenty rounds CLINC150 moves by 0.1; each costs the same.</summary>
    const int Rounds = 5;

    /// <summary>What a sentence of the others may be wrong by; C of the literature.</summary>
    const float Strictness = 1f;

    /// <summary>A class has few sentences and many against it.</summary>
    const float OwnShare = 4f;

    /// <summary>Smaller steps are lost in the weights' rounding.</summary>
    const float SmallestStep = 1e-5f;

    readonly Term[][] _vectors;
    readonly IReadOnlyList<Sentence> _sentences;
    readonly int _classes;
    readonly int _stride;
    readonly float[] _weights;
    readonly float[] _multipliers;
    readonly float[] _scores;
    readonly float[] _steps;

    DualAscent(Term[][] vectors, IReadOnlyList<Sentence> sentences, int classes, int terms)
    {
        _vectors = vectors;
        _sentences = sentences;
        _classes = classes;
        _stride = (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

        // The last row is the threshold of each class: as if every sentence had one n-gram in common.
        _weights = new float[(terms + 1) * _stride];
        _multipliers = new float[vectors.Length * _stride];
        _scores = new float[_stride];
        _steps = new float[_stride];
    }

    /// <summary>The weights: a row for each n-gram and one for the thresholds, a column for each class.</summary>
    /// <param name="vectors">The sentences' vectors.</param>
    /// <param name="sentences">What they are examples of.</param>
    /// <param name="classes">How many classes there are; one without sentences has no line.</param>
    /// <param name="terms">How many n-grams there are.</param>
    public static DenseWeights Learn(Term[][] vectors, IReadOnlyList<Sentence> sentences, int classes, int terms)
    {
        var ascent = new DualAscent(vectors, sentences, classes, terms);
        var order = Enumerable.Range(0, vectors.Length).ToArray();
        var shuffling = new Shuffling();
        for (var round = 0; round < Rounds; round++)
        {
            shuffling.Shuffle(order);
            foreach (var sentence in order)
            {
                ascent.LearnFrom(sentence);
            }
        }

        return new(ascent._weights, terms, ascent._stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void LearnFrom(int sentence)
    {
        var vector = _vectors[sentence];
        Score(vector);
        var square = 1f;
        foreach (var term in vector)
        {
            square += term.Weight * term.Weight;
        }

        if (TakeSteps(sentence, square))
        {
            Move(vector);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Score(ReadOnlySpan<Term> vector)
    {
        var scores = MemoryMarshal.Cast<float, Vector<float>>(_scores.AsSpan());
        Row(_weights.Length - _stride).CopyTo(scores);
        foreach (var term in vector)
        {
            var row = Row(term.Number * _stride);
            var weight = new Vector<float>(term.Weight);
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += weight * row[i];
            }
        }
    }

    /// <summary>Finds how far each class has to move; false when none has to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool TakeSteps(int sentence, float square)
    {
        var own = _sentences[sentence].Class;
        var looseness = 0.5f / (Strictness * _sentences[sentence].Share);
        var multipliers = _multipliers.AsSpan(sentence * _stride, _stride);
        var isMoved = false;
        for (var c = 0; c < _classes; c++)
        {
            var (sign, loose) = c == own ? (1f, looseness / OwnShare) : (-1f, looseness);
            var slope = (sign * _scores[c]) - 1 + (loose * multipliers[c]);
            var next = MathF.Max(0, multipliers[c] - (slope / (square + loose)));
            var step = next - multipliers[c];
            if (MathF.Abs(step) < SmallestStep)
            {
                _steps[c] = 0;
                continue;
            }

            multipliers[c] = next;
            _steps[c] = sign * step;
            isMoved = true;
        }

        return isMoved;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Move(ReadOnlySpan<Term> vector)
    {
        var steps = MemoryMarshal.Cast<float, Vector<float>>(_steps.AsSpan());
        Span<int> moved = stackalloc int[steps.Length];
        var count = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] != Vector<float>.Zero)
            {
                moved[count++] = i;
            }
        }

        foreach (var term in vector)
        {
            Add(Row(term.Number * _stride), new(term.Weight), steps, moved[..count]);
        }

        Add(Row(_weights.Length - _stride), Vector<float>.One, steps, moved[..count]);
    }

    static void Add(
        Span<Vector<float>> row, Vector<float> weight, ReadOnlySpan<Vector<float>> steps, ReadOnlySpan<int> moved)
    {
        foreach (var i in moved)
        {
            row[i] += weight * steps[i];
        }
    }

    Span<Vector<float>> Row(int start) => MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(start, _stride));
}
