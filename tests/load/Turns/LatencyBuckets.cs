using System.Numerics;

namespace FamilyGuide.Load.Turns;

/// <summary>Counts durations in fixed log-linear buckets, 64 to each power of two: within 1.6 % of the truth.</summary>
sealed class LatencyBuckets
{
    const int SubBits = 6;
    const int SubBuckets = 1 << SubBits;

    /// <summary>Up to 2^36 µs, 19 hours.</summary>
    const int Powers = 36 - SubBits;

    readonly long[] _counts = new long[SubBuckets * (Powers + 1)];

    public long Count => _counts.Sum();

    public void Add(TimeSpan duration) =>
        Interlocked.Increment(ref _counts[IndexOf(Math.Max(0, (long)duration.TotalMicroseconds))]);

    /// <summary>The duration that the given share of all stays at or below; zero when nothing was counted.</summary>
    public TimeSpan Percentile(double share)
    {
        var rank = (long)Math.Ceiling(Count * share);
        for (var (index, seen) = (0, 0L); index < _counts.Length && rank > 0; index++)
        {
            seen += _counts[index];
            if (seen >= rank)
            {
                return TimeSpan.FromMicroseconds(HighestIn(index));
            }
        }

        return TimeSpan.Zero;
    }

    static int IndexOf(long microseconds)
    {
        if (microseconds < SubBuckets)
        {
            return (int)microseconds;
        }

        var power = BitOperations.Log2((ulong)microseconds) - SubBits;
        return power >= Powers
            ? (SubBuckets * (Powers + 1)) - 1
            : (SubBuckets * (power + 1)) + (int)((microseconds >> power) - SubBuckets);
    }

    static long HighestIn(int index)
    {
        var power = (index / SubBuckets) - 1;
        return power < 0 ? index : ((long)((index % SubBuckets) + SubBuckets + 1) << power) - 1;
    }
}
