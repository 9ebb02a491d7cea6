using System.Diagnostics.CodeAnalysis;

namespace FamilyGuide.Load.Turns;

/// <summary>Questions come at their own times (Poisson, a rate on average), however slow the answers are.</summary>
/// <remarks>
/// A question that finds every family waiting is put by the first that is free and its latency counts from when it
/// was due, so that a slow server cannot hide by slowing the questions down.
/// </remarks>
sealed class OpenLoop(double turnsPerSecond, TimeProvider time) : IPace
{
    const int Seed = 3978;

    readonly Lock _gate = new();
    readonly Queue<Family> _free = [];
    readonly Queue<long> _due = [];

    public void Free(Family family)
    {
        long due;
        lock (_gate)
        {
            if (!_due.TryDequeue(out due))
            {
                _free.Enqueue(family);
                return;
            }
        }

        family.Ask(due);
    }

    [SuppressMessage("Security", "CA5394", Justification = "Arrival times need no secrecy, but the same run again.")]
    public async Task RunAsync(CancellationToken ct)
    {
        var random = new Random(Seed);
        var next = (double)time.GetTimestamp();
        while (!ct.IsCancellationRequested)
        {
            next -= Math.Log(1 - random.NextDouble()) / turnsPerSecond * time.TimestampFrequency;
            var wait = time.GetElapsedTime(time.GetTimestamp(), (long)next);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, ct);
            }

            ComeDue((long)next);
        }
    }

    void ComeDue(long due)
    {
        Family? family;
        lock (_gate)
        {
            if (!_free.TryDequeue(out family))
            {
                _due.Enqueue(due);
                return;
            }
        }

        family.Ask();
    }
}
