using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>
/// What was learnt, in a form that is small and quick to read: for each n-gram a row of what it says about each class.
/// </summary>
/// <remarks>
/// What was learnt before stands outside of the collector's heap: whoever reads it keeps the model alive meanwhile.
/// Each weight is one of 255 steps of its class's largest. Most are 0, but hardly any of the n-grams that people type:
/// rows without gaps are added many weights at a time, six times as fast, and are hardly larger than the others with
/// the class of each.
/// </remarks>
sealed class LinearModel
{
    const int Steps = sbyte.MaxValue;

    /// <summary>So many weights are read at once; rows are as long as some of these.</summary>
    const int ReadAtOnce = 16;

    readonly ReadOnlyMemory<sbyte> _weights;
    readonly ReadOnlyMemory<float> _scales;
    readonly ReadOnlyMemory<float> _thresholds;

    /// <param name="learnt">What was learnt.</param>
    /// <param name="hasExamples">For each class; one without any must never win.</param>
    public LinearModel(DenseWeights learnt, ReadOnlySpan<bool> hasExamples)
    {
        var classes = hasExamples.Length;
        var scales = ScalesOf(learnt, classes);
        var thresholds = new float[classes];
        for (var c = 0; c < classes; c++)
        {
            // Its score would be 0, and beat all others, which are below it for most texts.
            thresholds[c] = hasExamples[c] ? learnt.Thresholds[c] : float.NegativeInfinity;
        }

        var length = LengthFor(classes);
        var weights = new sbyte[learnt.Terms * length];
        for (var term = 0; term < learnt.Terms; term++)
        {
            var row = learnt.Of(term);
            for (var c = 0; c < classes; c++)
            {
                weights[(term * length) + c] = scales[c] == 0 ? (sbyte)0 : (sbyte)MathF.Round(row[c] / scales[c]);
            }
        }

        (_weights, _scales, _thresholds) = (weights, scales, thresholds);
    }

    LinearModel(ReadOnlyMemory<sbyte> weights, ReadOnlyMemory<float> scales, ReadOnlyMemory<float> thresholds)
    {
        _weights = weights;
        _scales = scales;
        _thresholds = thresholds;
    }

    public int Classes => _thresholds.Length;

    /// <summary>The same for two models that answer the same; for telling them apart by eye.</summary>
    public string Fingerprint
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(MemoryMarshal.AsBytes(_weights.Span));
            hash.AppendData(MemoryMarshal.AsBytes(_scales.Span));
            hash.AppendData(MemoryMarshal.AsBytes(_thresholds.Span));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    public int Bytes => _weights.Length;

    public static LinearModel Read(LearntReader reader) =>
        new(reader.ReadArray<sbyte>(), reader.ReadArray<float>(), reader.ReadArray<float>());

    public void Write(LearntWriter writer)
    {
        writer.WriteArray(_weights.Span);
        writer.WriteArray(_scales.Span);
        writer.WriteArray(_thresholds.Span);
    }

    /// <summary>
    /// Writes how much a text speaks for each class; above 0 for about those that it is an example of.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(ReadOnlySpan<Term> text, Span<float> scores)
    {
        var length = LengthFor(Classes);
        var weights = _weights.Span;
        Span<float> sums = stackalloc float[length];
        sums.Clear();
        foreach (var term in text)
        {
            Add(weights.Slice(term.Number * length, length), term.Weight, sums);
        }

        var scales = _scales.Span;
        var thresholds = _thresholds.Span;
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = (sums[c] * scales[c]) + thresholds[c];
        }

        GC.KeepAlive(this);
    }

    /// <summary>How much an n-gram speaks for a class; 0 for most.</summary>
    public float WeightOf(int term, int label)
    {
        var weight = _weights.Span[(term * LengthFor(Classes)) + label] * _scales.Span[label];
        GC.KeepAlive(this);
        return weight;
    }

    static int LengthFor(int classes) => (classes + ReadAtOnce - 1) / ReadAtOnce * ReadAtOnce;

    /// <summary>Adds a row of weights, times another, to as many sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Add(ReadOnlySpan<sbyte> row, float weight, Span<float> sums)
    {
        for (var at = 0; at < row.Length; at += ReadAtOnce)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(row.Slice(at, ReadAtOnce)));
            var (first, second) = Vector128.Widen(low);
            var (third, fourth) = Vector128.Widen(high);
            var four = MemoryMarshal.Cast<float, Vector128<float>>(sums.Slice(at, ReadAtOnce));
            four[0] += Vector128.ConvertToSingle(first) * weight;
            four[1] += Vector128.ConvertToSingle(second) * weight;
            four[2] += Vector128.ConvertToSingle(third) * weight;
            four[3] += Vector128.ConvertToSingle(fourth) * weight;
        }
    }

    static float[] ScalesOf(DenseWeights learnt, int classes)
    {
        var largest = new float[classes];
        for (var term = 0; term < learnt.Terms; term++)
        {
            var row = learnt.Of(term);
            for (var c = 0; c < classes; c++)
            {
                largest[c] = MathF.Max(largest[c], MathF.Abs(row[c]));
            }
        }

        return [.. largest.Select(weight => weight / Steps)];
    }
}
