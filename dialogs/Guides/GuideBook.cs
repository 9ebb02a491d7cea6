using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>
/// What the guides ask in every language, why, and how people answer; read and checked once at start.
/// </summary>
sealed class GuideBook
{
    const string OptionSection = "options";

    readonly Dictionary<(Language, Question, GuideText), string> _texts = [];
    readonly Dictionary<(Language, Option), string> _titles = [];
    readonly Dictionary<(Language, Option), IReadOnlyList<WordRule>> _words = [];

    GuideBook(IReadOnlyDictionary<Language, BookFile> files)
    {
        foreach (var (language, file) in files)
        {
            foreach (var line in file.Lines)
            {
                Read(language, line, file);
            }

            CheckIsWhole(language, file);
        }
    }

    public static GuideBook Load() =>
        Load(Language.All.ToDictionary(language => language, language => BookFile.Embedded($"guides.{language}.yaml")));

    /// <summary>Reads the given files.</summary>
    /// <exception cref="InvalidBookException">A language lacks a text, has an unknown one or a broken rule.</exception>
    public static GuideBook Load(IReadOnlyDictionary<Language, BookFile> files) => new(files);

    public string Ask(Question question, Language language) => _texts[(language, question, GuideText.Ask)];

    public string Why(Question question, Language language) => _texts[(language, question, GuideText.Why)];

    /// <summary>What the question is about, in a few words.</summary>
    public string Short(Question question, Language language) => _texts[(language, question, GuideText.Short)];

    public string Title(Option option, Language language) => _titles[(language, option)];

    /// <summary>What people write instead of an option's title.</summary>
    public IReadOnlyList<WordRule> Words(Option option, Language language) => _words[(language, option)];

    void Read(Language language, BookLine line, BookFile file)
    {
        switch (line.Key.Split('.'))
        {
            case [OptionSection, var name, "title"] when Parse<Option>(name) is { } option:
                _titles[(language, option)] = line.Texts[0];
                break;
            case [OptionSection, var name, "words"] when Parse<Option>(name) is { } option:
                _words[(language, option)] = [.. line.Texts.Select(text => Rule(text, line, file))];
                break;
            case [var name, var text]
                when Parse<Question>(name) is { } question && Parse<GuideText>(text) is { } known:
                _texts[(language, question, known)] = line.Texts[0];
                break;
            default:
                throw new InvalidBookException(file.Name, line.Number, $"nobody asks for \"{line.Key}\"");
        }
    }

    void CheckIsWhole(Language language, BookFile file)
    {
        var texts =
            from question in Enum.GetValues<Question>()
            from text in Enum.GetValues<GuideText>()
            where !_texts.TryGetValue((language, question, text), out var known) || known.Length == 0
            select $"{question}.{text}";
        var options =
            from option in Enum.GetValues<Option>()
            where !_titles.TryGetValue((language, option), out var title) || title.Length == 0
                || !_words.TryGetValue((language, option), out var words) || words.Count == 0
            select option.ToString();
        if (texts.Concat(options).FirstOrDefault() is { } missing)
        {
            throw new InvalidBookException(file.Name, 1, $"{missing} is missing or incomplete");
        }
    }

    static T? Parse<T>(string key)
        where T : struct, Enum
    {
        var member = new BookLine(key, [], 0).Member;
        return Enum.TryParse<T>(member, out var known) && known.ToString() == member ? known : null;
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

    enum GuideText
    {
        Short,
        Ask,
        Why,
    }
}
