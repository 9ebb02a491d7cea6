using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading.Entries;
using FamilyGuide.Knowledge.Reading.Yaml;

namespace FamilyGuide.Knowledge.Reading.Questions;

/// <summary>Reads <c>questions/&lt;language&gt;.yaml</c>.</summary>
/// <param name="entries">The ids of all entries.</param>
/// <param name="all">Where to tell what is wrong.</param>
sealed class QuestionFiles(HashSet<string> entries, ICollection<ContentError> all)
{
    const string Folder = "questions/";

    const string Extension = ".yaml";

    public IReadOnlyList<QuestionFile> Read(IEnumerable<ContentFile> files) =>
    [
        .. from file in files.OrderBy(file => file.Path, StringComparer.Ordinal)
           where file.Path.StartsWith(Folder, StringComparison.Ordinal)
           let read = Read(file, new(file.Path, all))
           where read is not null
           select read,
    ];

    QuestionFile? Read(ContentFile file, FileErrors errors)
    {
        var name = file.Path[Folder.Length..];
        var code = name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : name;
        if (HeardLanguage.OfCode(code) is not { } language)
        {
            var names = string.Join(", ", HeardLanguage.All.Select(known => known.Code + Extension));
            errors.At(1, $"'{code}' is no language that is understood; the files are {names}");
            return null;
        }

        var text = string.Join('\n', TextRules.ReadLines(file, errors));
        var root = YamlReader.Read(text, linesBefore: 0, errors);
        if (root is not YamlMap map)
        {
            if (root is not null || string.IsNullOrWhiteSpace(text))
            {
                errors.At(1, $"no questions; write 'an-entrys-id:' and its questions below, or {NotOursKey}");
            }

            return null;
        }

        var questions = new Dictionary<string, IReadOnlyList<YamlText>>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            CheckKey(entry, language, errors);
            if (!questions.TryAdd(entry.Key, Texts(entry, errors)))
            {
                errors.At(entry.Line, $"'{entry.Key}' stands twice; keep one");
            }
        }

        return new(language, questions, errors);
    }

    static string NotOursKey => $"'{QuestionFile.NotOurs}:'";

    void CheckKey(YamlEntry entry, HeardLanguage language, FileErrors errors)
    {
        if (entry.Key == QuestionFile.NotOurs)
        {
            return;
        }

        if (!entries.Contains(entry.Key))
        {
            errors.At(entry.Line, $"there is no entry '{entry.Key}'; write an id of entries/, or {NotOursKey}");
        }
        else if (language.Spoken is not null)
        {
            errors.At(
                entry.Line,
                $"questions of an entry stand in the entry; move these to entries/{language}/{entry.Key}.md");
        }
    }

    static IReadOnlyList<YamlText> Texts(YamlEntry entry, FileErrors errors)
    {
        if (entry.Value is not YamlList { Items: { Count: > 0 } items })
        {
            errors.At(entry.Line, $"'{entry.Key}' has no questions; write them below it, one a line with '- '");
            return [];
        }

        List<YamlText> texts = [];
        foreach (var item in items)
        {
            if (item is YamlText { Value: var value } text && !string.IsNullOrWhiteSpace(value))
            {
                PlainText.Check(value, text.Line, errors);
                texts.Add(text);
            }
            else
            {
                errors.At(item.Line, "an empty question, or one with ': ' or brackets; put it in \"double quotes\"");
            }
        }

        return texts;
    }
}
