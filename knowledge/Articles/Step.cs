namespace FamilyGuide.Knowledge.Articles;

/// <summary>Something that a relative can do.</summary>
/// <param name="Text">What to do.</param>
/// <param name="Place">The place whose state the step depends on, if any.</param>
public sealed record Step(CitedText Text, PlaceId? Place);
