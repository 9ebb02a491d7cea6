using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>A clock that a test turns forward, and that says how many wait for it.</summary>
sealed class WaitingClock() : FakeTimeProvider(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero))
{
    readonly Channel<bool> _waiters = Channel.CreateUnbounded<bool>();

    /// <summary>Waits until so many more wait for a time to come. What comes again and again is no waiter.</summary>
    public async Task WaitersAsync(int many)
    {
        for (var waiter = 0; waiter < many; waiter++)
        {
            await _waiters.Reader.ReadAsync(TestContext.Current.CancellationToken);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (period == Timeout.InfiniteTimeSpan && dueTime > TimeSpan.Zero)
        {
            _waiters.Writer.TryWrite(true);
        }

        return timer;
    }
}
