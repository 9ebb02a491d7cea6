namespace FamilyGuide.Load.Outages;

/// <summary>One outage and what came after it; the times count from when the database took connections again.</summary>
/// <param name="BrokenAt">From when nothing could be kept, by the clock's timestamp.</param>
/// <param name="BackFrom">From when something could be kept again, by the clock's timestamp.</param>
/// <param name="FirstReply">To the first reply that a family read.</param>
/// <param name="EveryReply">Until every family had read one.</param>
/// <param name="Healthy">Until every host's <c>/health</c> answered 200.</param>
sealed record Recovery(long BrokenAt, long BackFrom, TimeSpan FirstReply, TimeSpan EveryReply, TimeSpan Healthy);
