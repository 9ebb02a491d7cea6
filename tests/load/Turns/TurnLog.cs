using System.Collections.Concurrent;

namespace FamilyGuide.Load.Turns;

/// <summary>What happened to the turns, counted only while <see cref="IsMeasuring"/>.</summary>
sealed class TurnLog
{
    readonly ConcurrentDictionary<string, int> _errors = new(StringComparer.Ordinal);
    long _turns;

    public LatencyBuckets Acknowledged { get; } = new();

    public LatencyBuckets Replied { get; } = new();

    public bool IsMeasuring { get; set; }

    public long Turns => Volatile.Read(ref _turns);

    public IReadOnlyDictionary<string, int> Errors => _errors;

    public void AddTurn(TimeSpan acknowledged, TimeSpan replied)
    {
        if (!IsMeasuring)
        {
            return;
        }

        Interlocked.Increment(ref _turns);
        Acknowledged.Add(acknowledged);
        Replied.Add(replied);
    }

    /// <summary>Errors count during the warm-up too: none is expected ever.</summary>
    public void AddError(string kind) => _errors.AddOrUpdate(kind, 1, (_, count) => count + 1);
}
