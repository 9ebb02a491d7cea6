namespace FamilyGuide.Dialogs.Handoff;

/// <summary>What became of a photo that a family sent.</summary>
/// <param name="Fault">Why it was not taken; none when it was.</param>
/// <param name="Left">How many more are asked for.</param>
public sealed record PhotoNews(PhotoFault Fault, int Left);
