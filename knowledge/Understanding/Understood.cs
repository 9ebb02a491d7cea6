using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>The entries that a question may mean.</summary>
/// <param name="Matches">Likeliest first; of entries that share a name only the general one.</param>
/// <param name="Certainty">What the scores mean; null when there are too few phrases to tell.</param>
public sealed record Understood(IReadOnlyList<Match> Matches, Certainty? Certainty)
{
    public static Understood Nothing { get; } = new([], Certainty: null);
}
