using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>
/// What was learnt, in a form that is small and quick to read: for each n-gram the classes it speaks for.
/// </summary>
/// <remarks>
/// What was learnt before stands outside of the collector's heap: whoever reads it keeps the model alive meanwhile.
/// Each weight is one of 255 steps of its class's largest; what rounds to nothing is left out, which is most of them.
/// </remarks>
sealed class LinearModel
{
    const int Steps = sbyte.MaxValue;

    readonly ReadOnlyMemory<int> _starts;
    readonly ReadOnlyMemory<ushort> _classes;
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

        List<ushort> owners = [];
        List<sbyte> weights = [];
        var starts = new int[learnt.Terms + 1];
        for (var term = 0; term < learnt.Terms; term++)
        {
            var row = learnt.Of(term);
            for (var c = 0; c < classes; c++)
            {
                var weight = scales[c] == 0 ? (sbyte)0 : (sbyte)MathF.Round(row[c] / scales[c]);
                if (weight != 0)
                {
                    owners.Add((ushort)c);
                    weights.Add(weight);
                }
            }

            starts[term + 1] = owners.Count;
        }

        (_starts, _classes, _weights) = (starts, owners.ToArray(), weights.ToArray());
        (_scales, _thresholds) = (scales, thresholds);
    }

    LinearModel(
        ReadOnlyMemory<int> starts,
        ReadOnlyMemory<ushort> classes,
        ReadOnlyMemory<sbyte> weights,
        ReadOnlyMemory<float> scales,
        ReadOnlyMemory<float> thresholds)
    {
        _starts = starts;
        _classes = classes;
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
            hash.AppendData(MemoryMarshal.AsBytes(_starts.Span));
            hash.AppendData(MemoryMarshal.AsBytes(_classes.Span));
            hash.AppendData(MemoryMarshal.AsBytes(_weights.Span));
            hash.AppendData(MemoryMarshal.AsBytes(_scales.Span));
            hash.AppendData(MemoryMarshal.AsBytes(_thresholds.Span));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    public int Bytes => (_starts.Length * sizeof(int)) + (_classes.Length * (sizeof(ushort) + sizeof(sbyte)));

    /// <summary>
    /// Writes how much a text speaks for each class; above 0 for about those that it is an example of.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(ReadOnlySpan<Term> text, Span<float> scores)
    {
        var starts = _starts.Span;
        var classes = _classes.Span;
        var weights = _weights.Span;
        scores.Clear();
        foreach (var term in text)
        {
            var (start, end) = (starts[term.Number], starts[term.Number + 1]);
            for (var i = start; i < end; i++)
            {
                scores[classes[i]] += term.Weight * weights[i];
            }
        }

        var scales = _scales.Span;
        var thresholds = _thresholds.Span;
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = (scores[c] * scales[c]) + thresholds[c];
        }

        GC.KeepAlive(this);
    }

    public static LinearModel Read(LearntReader reader) => new(
        reader.ReadArray<int>(),
        reader.ReadArray<ushort>(),
        reader.ReadArray<sbyte>(),
        reader.ReadArray<float>(),
        reader.ReadArray<float>());

    public void Write(LearntWriter writer)
    {
        writer.WriteArray(_starts.Span);
        writer.WriteArray(_classes.Span);
        writer.WriteArray(_weights.Span);
        writer.WriteArray(_scales.Span);
        writer.WriteArray(_thresholds.Span);
    }

    /// <summary>How much an n-gram speaks for a class; 0 for most.</summary>
    public float WeightOf(int term, int label)
    {
        var starts = _starts.Span;
        var at = _classes.Span[starts[term]..starts[term + 1]].IndexOf((ushort)label);
        var weight = at < 0 ? 0 : _weights.Span[starts[term] + at] * _scales.Span[label];
        GC.KeepAlive(this);
        return weight;
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
