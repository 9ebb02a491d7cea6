using System.Buffers;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Knowledge.Search;

/// <summary>A number for each of some texts, in a buffer that is given back.</summary>
readonly ref struct Scores : IDisposable
{
    readonly float[] _buffer;

    public Scores(int count)
    {
        _buffer = ArrayPool<float>.Shared.Rent(count);
        Values = _buffer.AsSpan(0, count);
        Values.Clear();
    }

    public Span<float> Values { get; }

    /// <summary>The highest scores above nothing with their entries, and takes them out.</summary>
    public List<Match> TakeBest(int most, ReadOnlySpan<ArticleId> ids)
    {
        List<Match> best = new(Math.Clamp(most, 0, ids.Length));
        while (best.Count < Math.Min(most, ids.Length))
        {
            var first = 0;
            for (var i = 1; i < Values.Length; i++)
            {
                first = Values[i] > Values[first] ? i : first;
            }

            if (Values[first] <= 0)
            {
                break;
            }

            best.Add(new(ids[first], Values[first]));
            Values[first] = 0;
        }

        return best;
    }

    public void Dispose() => ArrayPool<float>.Shared.Return(_buffer);
}
