namespace FamilyGuide.BotTests.Hosting;

/// <summary>
/// Stands still until a test lets it leap; what waits for a time or comes again and again does so by the machine's.
/// </summary>
/// <remarks>Over days a program's own timers would come a hundred thousand times.</remarks>
sealed class LeapingClock(DateTimeOffset start) : TimeProvider
{
    long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Leap(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
