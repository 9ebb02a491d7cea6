using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>The entries that a question may mean.</summary>
/// <param name="Matches">Likeliest first, with scores from 0 to 1.</param>
/// <param name="Thresholds">What the scores mean.</param>
public sealed record RecognizedQuestion(IReadOnlyList<Match> Matches, Thresholds Thresholds)
{
    /// <summary>The language that it was taken for; null when the recognizer doesn't say.</summary>
    public HeardLanguage? Heard { get; init; }
}
