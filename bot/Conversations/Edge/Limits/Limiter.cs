using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace FamilyGuide.Bot.Conversations.Edge.Limits;

/// <summary>Keeps one limit: remembers of each key when its next place is free, and nothing else.</summary>
/// <remarks>
/// It counts in the memory of this machine. Two machines let in twice as much, and a restart forgets: a limit is there
/// against a flood, and one that needed the store would fall with it. It never looks at the time of day, so that a
/// clock that is set opens or closes nothing.
/// </remarks>
/// <param name="limit">Which.</param>
/// <param name="clock">Measures time, and waits.</param>
/// <param name="logger">Hears that it fails, once in a while.</param>
/// <param name="most">How many keys it remembers; each costs about a hundred bytes.</param>
sealed partial class Limiter<TKey>(Limit limit, TimeProvider clock, ILogger logger, int most = 100_000)
    where TKey : struct, IEquatable<TKey>
{
    const int FirstSweep = 1024;

    static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(1);
    static readonly TimeSpan BetweenComplaints = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<TKey, long> _nextFree = new();
    readonly Lock _sweeping = new();

    int _known;
    int _sweepAt = Math.Min(FirstSweep, most);
    long _sweptAt;
    long _complainedAt;

    public Limit Limit => limit;

    /// <summary>Takes a place, and waits until it is free. Whoever leaves while waiting has used it.</summary>
    public async ValueTask<Admission> AcquireAsync(TKey? key, CancellationToken cancellationToken)
    {
        var admission = Take(key);
        if (admission is { IsAdmitted: true } && admission.Wait > TimeSpan.Zero)
        {
            await Task.Delay(admission.Wait, clock, cancellationToken);
        }

        return admission;
    }

    /// <summary>Takes a place; the caller waits for it.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever breaks in counting, the limit says what it means.")]
    public Admission Take(TKey? key)
    {
        try
        {
            return key is { } known ? Take(known) : Fail("unknown");
        }
        catch (Exception error)
        {
            return Fail(error.GetType().Name);
        }
    }

    /// <summary>Whether a place is free now, without taking it.</summary>
    public bool HasPlace(TKey key)
    {
        var between = Math.Max(1, Ticks(limit.Between));
        return !_nextFree.TryGetValue(key, out var nextFree)
            || nextFree - clock.GetTimestamp() <= (limit.AtOnce - 1 + limit.Waiting) * between;
    }

    Admission Take(TKey key)
    {
        var now = clock.GetTimestamp();
        var between = Math.Max(1, Ticks(limit.Between));
        while (true)
        {
            var isKnown = _nextFree.TryGetValue(key, out var nextFree);
            if (!isKnown && Volatile.Read(ref _known) >= _sweepAt && !MakeRoom(now))
            {
                return Fail("full");
            }

            var place = isKnown ? Math.Max(nextFree, now) : now;
            var wait = place - now - ((limit.AtOnce - 1) * between);
            var longest = limit.Waiting * between;
            if (wait > longest)
            {
                return new(IsAdmitted: false, Time(wait - longest));
            }

            if (isKnown ? _nextFree.TryUpdate(key, place + between, nextFree) : TryAdd(key, place + between))
            {
                return wait > 0 ? new(IsAdmitted: true, Time(wait)) : Admission.AtOnce;
            }
        }
    }

    bool TryAdd(TKey key, long nextFree)
    {
        if (!_nextFree.TryAdd(key, nextFree))
        {
            return false;
        }

        Interlocked.Increment(ref _known);
        return true;
    }

    /// <summary>Forgets those who have been quiet for so long that remembering them changes nothing.</summary>
    /// <returns>False when all that can be remembered is.</returns>
    bool MakeRoom(long now)
    {
        lock (_sweeping)
        {
            if (_known < _sweepAt)
            {
                return true;
            }

            // Somebody who sends from everywhere must not make every request search through everybody.
            if (_sweepAt < most || now - _sweptAt >= Ticks(BetweenSweeps))
            {
                _sweptAt = now;
                foreach (var quiet in _nextFree.Where(pair => pair.Value <= now))
                {
                    if (_nextFree.TryRemove(quiet))
                    {
                        Interlocked.Decrement(ref _known);
                    }
                }

                _sweepAt = Math.Min(most, Math.Max(FirstSweep, 2 * _known));
            }

            return _known < _sweepAt;
        }
    }

    Admission Fail(string why)
    {
        if (ShouldComplain())
        {
            Log.LimitFails(logger, limit.Name, limit.Fails, why);
        }

        return limit.Fails == Failing.Open ? Admission.AtOnce : new(IsAdmitted: false, limit.Between);
    }

    bool ShouldComplain()
    {
        // Of the machine and not of the clock, which may be what is broken.
        var now = Environment.TickCount64 + 1;
        var before = Interlocked.Read(ref _complainedAt);
        return (before == 0 || now - before >= BetweenComplaints.TotalMilliseconds)
            && Interlocked.CompareExchange(ref _complainedAt, now, before) == before;
    }

    long Ticks(TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);

    TimeSpan Time(long ticks) => TimeSpan.FromSeconds((double)ticks / clock.TimestampFrequency);

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "LimitFails: {Limit} {Fails} ({Why})")]
        public static partial void LimitFails(ILogger logger, string limit, Failing fails, string why);
    }
}
