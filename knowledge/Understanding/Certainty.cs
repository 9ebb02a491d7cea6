namespace FamilyGuide.Knowledge.Understanding;

/// <summary>What scores mean in a language, measured on phrases that were left out of learning.</summary>
/// <param name="Likely">From here on the best may answer.</param>
/// <param name="Ahead">How far the second must be behind then.</param>
/// <param name="Possible">Below this the text is about something else.</param>
public sealed record Certainty(double Likely, double Ahead, double Possible);
