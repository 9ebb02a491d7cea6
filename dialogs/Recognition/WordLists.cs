using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>The words of commands, danger and countries in every language, read and checked once at start.</summary>
sealed class WordLists
{
    readonly Dictionary<(WordList, Language), IReadOnlyList<string>> _texts = [];
    readonly Dictionary<(WordList, Language), IReadOnlyList<WordRule>> _rules = [];
    readonly Dictionary<WordList, IReadOnlyList<WordRule>> _everywhere;
    readonly HashSet<string> _filler;
    readonly HashSet<string> _frequent;

    WordLists(IReadOnlyDictionary<Language, BookFile> files)
    {
        foreach (var (language, file) in files)
        {
            Read(language, file);
        }

        _everywhere = Enum.GetValues<WordList>().ToDictionary(
            list => list,
            IReadOnlyList<WordRule> (list) => [.. Language.All.SelectMany(language => _rules[(list, language)])]);
        _filler = [.. Language.All.SelectMany(language => Folded(WordList.Filler, language))];
        _frequent = [.. Language.All.SelectMany(language => Folded(WordList.Frequent, language)), .. _filler];
    }

    public static WordLists Load() =>
        Load(Language.All.ToDictionary(language => language, language => BookFile.Embedded($"words.{language}.yaml")));

    /// <summary>Reads the given files.</summary>
    /// <exception cref="InvalidBookException">A language lacks a list, has an unknown one or a broken rule.</exception>
    public static WordLists Load(IReadOnlyDictionary<Language, BookFile> files) => new(files);

    /// <summary>
    /// The rules of a list in every language: a command is understood whatever the conversation speaks.
    /// </summary>
    public IReadOnlyList<WordRule> Everywhere(WordList list) => _everywhere[list];

    public IReadOnlyList<WordRule> In(WordList list, Language language) => _rules[(list, language)];

    /// <summary>The folded words of a list's lines.</summary>
    public IEnumerable<string> Folded(WordList list, Language language) =>
        _texts[(list, language)].SelectMany(text => FoldedText.Of(text).Words);

    public IReadOnlyList<string> Texts(WordList list, Language language) => _texts[(list, language)];

    /// <summary>A word that is in sentences of all kinds, in any language.</summary>
    public bool IsFrequent(string word) => _frequent.Contains(word);

    /// <summary>What is left of a message without its polite words; all of it if it has no others.</summary>
    public IReadOnlyList<string> WithoutFiller(FoldedText text) => WithoutFiller(text.Words);

    /// <inheritdoc cref="WithoutFiller(FoldedText)"/>
    public IReadOnlyList<string> WithoutFiller(IReadOnlyList<string> words)
    {
        string[] rest = [.. words.Where(word => !_filler.Contains(word))];
        return rest.Length == 0 ? words : rest;
    }

    void Read(Language language, BookFile file)
    {
        foreach (var line in file.Lines)
        {
            var list = Enum.TryParse<WordList>(line.Member, out var known) && known.ToString() == line.Member
                ? known
                : throw new InvalidBookException(file.Name, line.Number, $"nobody asks for the list \"{line.Key}\"");
            _texts[(list, language)] = line.Texts;
            _rules[(list, language)] = [.. line.Texts.Select(text => Rule(text, line, file))];
        }

        foreach (var list in Enum.GetValues<WordList>())
        {
            if (!_texts.TryGetValue((list, language), out var texts) || texts.Count == 0)
            {
                throw new InvalidBookException(file.Name, 1, $"the list {list} is missing");
            }
        }
    }

    static WordRule Rule(string text, BookLine line, BookFile file)
    {
        try
        {
            return WordRule.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new InvalidBookException(file.Name, line.Number, exception.Message);
        }
    }
}
