using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>Hears when somebody asks what a word means: "what is Säpo?", "vad betyder LVU".</summary>
/// <remarks>The message must be nothing else: "what is UD doing for my sister" asks about something else.</remarks>
sealed class TermQuestion
{
    /// <summary>"Can you tell me what a power of attorney is?"</summary>
    const int MostWords = 10;

    readonly WordLists _words;
    readonly HashSet<string> _ofAsking;
    Known? _known;

    public TermQuestion(WordLists words)
    {
        _words = words;
        _ofAsking = [.. Language.All.SelectMany(language => words.Folded(WordList.Meaning, language))];
    }

    public Term? In(FoldedText text, Library library)
    {
        if (text.Words.Count is < 2 or > MostWords
            || !_words.Everywhere(WordList.Meaning).Any(rule => rule.IsIn(text.Words)))
        {
            return null;
        }

        var rest = Telling(text);
        return rest.Count == 0
            ? null
            : NamesIn(library).FirstOrDefault(known => known.Names.Any(name => IsName(rest, name))).Term;
    }

    static bool IsName(IReadOnlyList<string> typed, IReadOnlyList<string> name) =>
        typed.Count == name.Count && typed.Zip(name).All(pair => Spelling.IsClose(pair.First, pair.Second));

    /// <summary>Without the words of asking and those of all sentences: "of", "a".</summary>
    IReadOnlyList<string> Telling(FoldedText text) =>
        [.. text.Words.Where(word => !_ofAsking.Contains(word) && !_words.IsFrequent(word))];

    IReadOnlyList<(Term Term, IReadOnlyList<string>[] Names)> NamesIn(Library library)
    {
        var known = _known;
        if (known?.Library != library)
        {
            _known = known = new(library, [.. library.Terms.Select(term => (term, NamesOf(term)))]);
        }

        return known.Names;
    }

    IReadOnlyList<string>[] NamesOf(Term term) =>
    [
        .. term.Names.Values.Concat(term.Called)
            .Select(name => Telling(FoldedText.Of(name)))
            .Where(name => name.Count > 0),
    ];

    sealed record Known(Library Library, IReadOnlyList<(Term Term, IReadOnlyList<string>[] Names)> Names);
}
