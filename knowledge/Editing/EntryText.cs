using System.Globalization;
using System.Text.Json;

namespace FamilyGuide.Knowledge.Editing;

/// <summary>An entry's file in parts that can be changed one by one; every other line stays as it is.</summary>
/// <remarks>The file has been read and found to be without errors, so its form is known.</remarks>
sealed class EntryText
{
    static readonly Dictionary<string, EntryPartKind> Sections = new(StringComparer.Ordinal)
    {
        ["## Short answer"] = EntryPartKind.Answer,
        ["## Accounts"] = EntryPartKind.Account,
        ["## Steps"] = EntryPartKind.Step,
        ["## Cautions"] = EntryPartKind.Caution,
    };

    readonly string[] _lines;
    readonly List<EntryPart> _parts = [];

    EntryText(string text)
    {
        _lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(_lines, "---", 1);
        ReadFront(end);
        ReadBody(end + 1);
    }

    public IReadOnlyList<EntryPart> Parts => _parts;

    /// <summary>Its own, or of what it translates, as it is written.</summary>
    public string Version { get; private set; } = "";

    public static EntryText Of(string text) => new(text);

    /// <summary>
    /// The file with other texts; a question without a text is gone, and one with a new number is added.
    /// </summary>
    /// <param name="texts">By the parts' names.</param>
    public string With(IReadOnlyDictionary<string, string> texts)
    {
        var byFirst = _parts.ToDictionary(part => part.First);
        List<string> lines = [];
        for (var line = 0; line < _lines.Length; line++)
        {
            if (!byFirst.TryGetValue(line, out var part))
            {
                lines.Add(_lines[line]);
                continue;
            }

            if (!texts.TryGetValue(part.Name, out var text) || text == part.Text)
            {
                lines.AddRange(_lines[part.First..(part.Last + 1)]);
            }
            else if (part.Kind != EntryPartKind.Question || text.Length > 0)
            {
                lines.Add(Written(part.Kind, part.Number, text));
            }

            line = part.Last;
            if (IsLastQuestion(part))
            {
                lines.AddRange(NewQuestions(texts));
            }
        }

        return string.Join('\n', lines);
    }

    bool IsLastQuestion(EntryPart part) =>
        part == _parts.LastOrDefault(other => other.Kind == EntryPartKind.Question);

    IEnumerable<string> NewQuestions(IReadOnlyDictionary<string, string> texts)
    {
        var number = _parts.Count(part => part.Kind == EntryPartKind.Question) + 1;
        for (; texts.TryGetValue(EntryPart.NameOf(EntryPartKind.Question, number), out var text); number++)
        {
            if (text.Length > 0)
            {
                yield return Written(EntryPartKind.Question, number, text);
            }
        }
    }

    static string Written(EntryPartKind kind, int number, string text) => kind switch
    {
        EntryPartKind.Review => $"review: {text}",
        EntryPartKind.Title => $"title: {Scalar(text)}",
        EntryPartKind.Question => $"  - {Scalar(text)}",
        EntryPartKind.Step => string.Create(CultureInfo.InvariantCulture, $"{number}. {text}"),
        EntryPartKind.Account or EntryPartKind.Caution => $"- {text}",
        _ => text,
    };

    /// <summary>In quotes where YAML would else read something different.</summary>
    static string Scalar(string text)
    {
        const string Signs = "!&*-?|>@`\"'%[]{}#,=<~:";
        var isPlain = text.Length > 0
            && !Signs.Contains(text[0], StringComparison.Ordinal)
            && !char.IsDigit(text[0])
            && text.IndexOfAny(['"', '\\']) < 0
            && !text.Contains(": ", StringComparison.Ordinal)
            && !text.Contains(" #", StringComparison.Ordinal)
            && !text.EndsWith(':')
            && text is not ("true" or "false" or "yes" or "no" or "null" or "on" or "off");
        return isPlain ? text : JsonSerializer.Serialize(text, Unescaped);
    }

    static JsonSerializerOptions Unescaped { get; } = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static string Plain(string scalar) => scalar switch
    {
        ['"', ..] => JsonSerializer.Deserialize<string>(scalar)!,
        ['\'', .. var inner, '\''] => inner.Replace("''", "'", StringComparison.Ordinal),
        _ => scalar,
    };

    void ReadFront(int end)
    {
        var isQuestion = false;
        var number = 0;
        for (var line = 1; line < end; line++)
        {
            var text = _lines[line];
            if (text.StartsWith("title:", StringComparison.Ordinal))
            {
                _parts.Add(new(EntryPartKind.Title, 1, line, line, Plain(text["title:".Length..].Trim())));
            }
            else if (text.StartsWith("review:", StringComparison.Ordinal))
            {
                _parts.Add(new(EntryPartKind.Review, 1, line, line, Plain(text["review:".Length..].Trim())));
            }
            else if (text.StartsWith("version:", StringComparison.Ordinal)
                || text.StartsWith("translates:", StringComparison.Ordinal))
            {
                Version = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            }

            isQuestion = text.StartsWith("questions:", StringComparison.Ordinal)
                || (isQuestion && text.StartsWith("  ", StringComparison.Ordinal));
            if (isQuestion && text.TrimStart() is ['-', ' ', .. var question])
            {
                _parts.Add(new(EntryPartKind.Question, ++number, line, line, Plain(question.Trim())));
            }
        }
    }

    void ReadBody(int start)
    {
        EntryPartKind? section = null;
        var number = 0;
        for (var line = start; line < _lines.Length; line++)
        {
            if (Sections.TryGetValue(_lines[line].TrimEnd(), out var kind))
            {
                (section, number) = (kind, 0);
            }
            else if (section is { } inside && _lines[line].Trim().Length > 0)
            {
                var last = LastOf(line, inside);
                _parts.Add(new(inside, ++number, line, last, TextOf(line, last, inside)));
                line = last;
            }
        }
    }

    /// <summary>A paragraph goes on to the next empty line, an item as long as lines are indented.</summary>
    int LastOf(int first, EntryPartKind kind)
    {
        var last = first;
        while (last + 1 < _lines.Length
            && _lines[last + 1].Trim().Length > 0
            && !_lines[last + 1].StartsWith('#')
            && (kind == EntryPartKind.Answer || _lines[last + 1].StartsWith(' ')))
        {
            last++;
        }

        return last;
    }

    string TextOf(int first, int last, EntryPartKind kind)
    {
        var text = string.Join(' ', _lines[first..(last + 1)].Select(line => line.Trim()));
        return kind == EntryPartKind.Answer ? text : text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }
}
