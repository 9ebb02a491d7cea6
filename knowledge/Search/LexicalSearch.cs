using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Search;

/// <summary>Finds entries by the words and letters that a question shares with them. No clock, no I/O.</summary>
/// <remarks>Follows the library: when an editor's change replaces it, the next question builds a new index.</remarks>
public sealed class LexicalSearch(ILibrary library) : IArticleSearch
{
    Index? _index;

    public IReadOnlyList<Match> Find(string question, Language language, int most)
    {
        var current = library.Current;
        var index = _index;
        if (index?.Library != current)
        {
            // Two that build at the same time build the same.
            _index = index = new(
                current,
                Language.All.ToDictionary(spoken => spoken, spoken => new LanguageIndex(spoken, current.In(spoken))));
        }

        return index.Languages[language].Find(question, most);
    }

    sealed record Index(Library Library, Dictionary<Language, LanguageIndex> Languages);
}
