namespace FamilyGuide.Load.Drills;

/// <summary>A message that was acknowledged, and when, by the clock's timestamps.</summary>
/// <param name="ClientActivityId">The family's own name for it, the same in every repeat.</param>
/// <param name="Text">What the family wrote.</param>
/// <param name="Id">What it was acknowledged with.</param>
/// <param name="BegunAt">Before it was posted for the first time.</param>
/// <param name="AcknowledgedAt">After it was acknowledged for the first time.</param>
sealed record Sent(string ClientActivityId, string Text, string Id, long BegunAt, long AcknowledgedAt);
