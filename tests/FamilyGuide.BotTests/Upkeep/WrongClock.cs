using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Upkeep;

/// <summary>A machine whose clock on the wall can be wrong, while time passes as it does.</summary>
sealed class WrongClock(FakeTimeProvider real) : TimeProvider
{
    /// <summary>How far ahead it shows.</summary>
    public TimeSpan Ahead { get; set; }

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Ahead;

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);
}
