using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Search;

public interface IArticleSearch
{
    /// <summary>The entries that a question may mean, likeliest first.</summary>
    /// <param name="question">In the person's words, misspelled as it may be.</param>
    /// <param name="language">Which entries to search.</param>
    /// <param name="most">How many to return at most.</param>
    IReadOnlyList<Match> Find(string question, Language language, int most);
}

/// <summary>An entry that a question may mean.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Score">From 0 (nothing in common) to 1 (one of the entry's own questions).</param>
public readonly record struct Match(ArticleId Id, double Score);
