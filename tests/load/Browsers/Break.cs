namespace FamilyGuide.Load.Browsers;

/// <summary>When a connection breaks: what happens first.</summary>
/// <param name="ToBrowser">After so many bytes in this direction, be it in the middle of a frame.</param>
/// <param name="ToBot">After so many bytes in the other.</param>
/// <param name="After">After so long.</param>
sealed record Break(long ToBrowser, long ToBot, TimeSpan After)
{
    public static Break Never { get; } = new(long.MaxValue, long.MaxValue, Timeout.InfiniteTimeSpan);
}
