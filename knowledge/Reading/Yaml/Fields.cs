using System.Globalization;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Reading.Yaml;

/// <summary>The keys of one map, each read as what it must be; what is wrong is told and read as empty.</summary>
/// <remarks>A library is only built when nothing was told, so that an empty value never reaches a reader.</remarks>
sealed class Fields
{
    readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);
    readonly FileErrors _errors;

    public Fields(YamlMap map, FileErrors errors, params ReadOnlySpan<string> known)
    {
        _errors = errors;
        Line = map.Line;
        foreach (var entry in map.Entries)
        {
            if (!known.Contains(entry.Key))
            {
                errors.At(entry.Line, $"unknown key '{entry.Key}'; the keys here are {string.Join(", ", known)}");
            }
            else if (!_entries.TryAdd(entry.Key, entry))
            {
                errors.At(entry.Line, $"'{entry.Key}' stands twice; keep one");
            }
        }
    }

    public int Line { get; }

    public bool Has(string key) => _entries.ContainsKey(key);

    public bool IsEmptyList(string key) =>
        _entries.TryGetValue(key, out var entry) && entry.Value is YamlList { Items.Count: 0 };

    public int LineOf(string key) => _entries.TryGetValue(key, out var entry) ? entry.Line : Line;

    public string Text(string key)
    {
        if (!TryFind(key, out var entry))
        {
            return string.Empty;
        }

        var text = OneText(entry.Value, key).Value;
        if (entry.Value is YamlText && string.IsNullOrWhiteSpace(text))
        {
            _errors.At(entry.Line, $"'{key}' is empty; write it after the colon");
        }

        return text;
    }

    public string? TextOrNull(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        var text = OneText(entry.Value, key).Value;
        return text.Length == 0 ? null : text;
    }

    public int Number(string key)
    {
        var text = Text(key);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        Refuse(key, text, "write a whole number from 1, such as 1");
        return 0;
    }

    public DateOnly Date(string key)
    {
        var text = Text(key);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(key, text, "write a day as year-month-day, such as 2026-02-23");
        return default;
    }

    public bool YesOrNo(string key)
    {
        var text = Text(key);
        if (text is not ("true" or "false"))
        {
            Refuse(key, text, "write true or false");
        }

        return text == "true";
    }

    public T Word<T>(string key)
        where T : struct, Enum
    {
        var text = Text(key);
        return WordOr<T>(text, LineOf(key), key);
    }

    public IReadOnlyList<T> Words<T>(string key)
        where T : struct, Enum =>
        [.. Texts(key).Select(text => WordOr<T>(text.Value, text.Line, key))];

    /// <summary>A list that may be empty but must be there.</summary>
    public IReadOnlyList<YamlText> Texts(string key) => TryFind(key, out var entry) ? ListOf(entry, key) : [];

    public IReadOnlyList<YamlText> TextsOrNone(string key) =>
        _entries.TryGetValue(key, out var entry) ? ListOf(entry, key) : [];

    /// <summary>A text in every language that the product speaks.</summary>
    public IReadOnlyDictionary<Language, string> InEachLanguage(string key)
    {
        if (!TryFind(key, out var entry))
        {
            return new Dictionary<Language, string>();
        }

        if (entry.Value is not YamlMap map)
        {
            _errors.At(entry.Line, $"'{key}' needs a line for each language, such as '  en: …'");
            return new Dictionary<Language, string>();
        }

        var texts = new Fields(map, _errors, [.. Language.All.Select(language => language.Code)]);
        return Language.All.ToDictionary(language => language, language => texts.Text(language.Code));
    }

    /// <summary>As <see cref="InEachLanguage"/>; empty when the key is not there.</summary>
    public IReadOnlyDictionary<Language, string> InEachLanguageOrNone(string key) =>
        Has(key) ? InEachLanguage(key) : new Dictionary<Language, string>();

    /// <summary>A list of maps with keys of their own; empty when the key is not there.</summary>
    public IEnumerable<Fields> MapsOrNone(string key, params string[] known)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return [];
        }

        if (entry.Value is not YamlList list || list.Items.Any(item => item is not YamlMap))
        {
            _errors.At(entry.Line, $"'{key}' needs a list; start each item with '- {known[0]}: …'");
            return [];
        }

        return [.. list.Items.Cast<YamlMap>().Select(map => new Fields(map, _errors, known))];
    }

    bool TryFind(string key, out YamlEntry entry)
    {
        var found = _entries.TryGetValue(key, out entry);
        if (!found)
        {
            _errors.At(Line, $"'{key}' is missing; add a line '{key}: …'");
        }

        return found;
    }

    YamlText OneText(YamlNode value, string key)
    {
        if (value is YamlText text)
        {
            return text;
        }

        _errors.At(value.Line, $"'{key}' takes one value; if it holds brackets, put it in \"double quotes\"");
        return new(value.Line, string.Empty);
    }

    IReadOnlyList<YamlText> ListOf(YamlEntry entry, string key)
    {
        if (entry.Value is YamlList list)
        {
            return [.. list.Items.Select(item => OneText(item, key))];
        }

        _errors.At(entry.Line, $"'{key}' takes a list; write [one, two], or [] for none");
        return [];
    }

    T WordOr<T>(string text, int line, string key)
        where T : struct, Enum
    {
        if (WordsOf<T>.Find(text) is { } value)
        {
            return value;
        }

        if (text.Length > 0)
        {
            _errors.At(line, $"'{key}' cannot be '{text}'; write one of {WordsOf<T>.Listed}");
        }

        return default;
    }

    void Refuse(string key, string text, string instead)
    {
        if (text.Length > 0)
        {
            _errors.At(LineOf(key), $"'{key}' cannot be '{text}'; {instead}");
        }
    }
}
