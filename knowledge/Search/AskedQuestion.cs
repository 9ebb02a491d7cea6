using System.Buffers;
using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Search;

/// <summary>The features of a folded text that some entry has, in a buffer that is given back.</summary>
readonly ref struct AskedQuestion : IDisposable
{
    readonly AskedFeature[] _features;

    public AskedQuestion(ReadOnlySpan<char> folded, Rarity rarity)
    {
        var written = ArrayPool<ulong>.Shared.Rent(Search.Features.RoomFor(folded.Length));
        using var tally = new Tally(written.AsSpan(0, Search.Features.Write(folded, written)));
        ArrayPool<ulong>.Shared.Return(written);
        _features = ArrayPool<AskedFeature>.Shared.Rent(tally.Counted.Length);
        var (count, squares) = (0, 0f);
        foreach (var (feature, times) in tally.Counted)
        {
            var number = rarity.NumberOf(feature);
            var weight = rarity.Of(feature, number) * (times == 1 ? 1 : 1 + MathF.Log(times));
            Sum += weight;
            squares += weight * weight;
            if (number != Rarity.Unknown)
            {
                _features[count++] = new(number, weight);
            }
        }

        Length = MathF.Sqrt(squares);
        Features = _features.AsSpan(0, count);
    }

    public ReadOnlySpan<AskedFeature> Features { get; }

    /// <summary>What all features weigh together, those that no entry has included.</summary>
    public float Sum { get; }

    /// <summary>The same as the length of a vector.</summary>
    public float Length { get; }

    public void Dispose() => ArrayPool<AskedFeature>.Shared.Return(_features);
}

/// <summary>A feature of a question, and how much it weighs.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct AskedFeature(int Number, float Weight);
