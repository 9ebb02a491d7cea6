using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Search;

/// <summary>Finds entries by the words and letters that a question shares with them. No clock, no I/O.</summary>
/// <remarks>
/// Follows the library: when an editor's change replaces it, the next question builds a new index. Each language is
/// indexed when it is first asked in, so that the start pays for none.
/// </remarks>
public sealed class LexicalSearch(ILibrary library) : IArticleSearch
{
    Index? _index;

    public IReadOnlyList<Match> Find(string question, Language language, int most)
    {
        var current = library.Current;
        var index = _index;
        if (index?.Library != current)
        {
            // Two that come here at the same time make the same; one of them is kept.
            _index = index = new(current);
        }

        return index.In(language).Find(question, most);
    }

    sealed class Index(Library library)
    {
        readonly Dictionary<Language, Lazy<LanguageIndex>> _languages = Language.All.ToDictionary(
            language => language,
            language => new Lazy<LanguageIndex>(() => new(language, library.In(language))));

        public Library Library => library;

        public LanguageIndex In(Language language) => _languages[language].Value;
    }
}
