namespace FamilyGuide.Knowledge.Articles;

/// <summary>How relatives ask in one language.</summary>
/// <param name="Questions">The ways in which they ask for an entry, which need not be written in that language.</param>
/// <param name="NotOurs">What people also write to a bot, and nobody here can answer.</param>
public sealed record HeardPhrases(
    IReadOnlyDictionary<ArticleId, IReadOnlyList<string>> Questions, IReadOnlyList<string> NotOurs)
{
    public static HeardPhrases None { get; } = new(new Dictionary<ArticleId, IReadOnlyList<string>>(), []);
}
