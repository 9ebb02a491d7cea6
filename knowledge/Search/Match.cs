using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Knowledge.Search;

/// <summary>An entry that a question may mean.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Score">From 0 (nothing in common) to 1 (one of the entry's own questions).</param>
public readonly record struct Match(ArticleId Id, double Score);
