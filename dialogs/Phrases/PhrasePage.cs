using System.Text.RegularExpressions;

namespace FamilyGuide.Dialogs.Phrases;

/// <summary>The phrases of one language.</summary>
sealed partial class PhrasePage
{
    const int MonthsOfTheYear = 12;

    readonly string _file;
    readonly Dictionary<Phrase, BookLine> _lines;

    PhrasePage(string file, Dictionary<Phrase, BookLine> lines)
    {
        _file = file;
        _lines = lines;
    }

    public IReadOnlyList<string> Months => _lines[Phrase.DateMonths].Texts;

    public string this[Phrase phrase] => _lines[phrase].Texts[0];

    public static PhrasePage Read(BookFile file)
    {
        var lines = new Dictionary<Phrase, BookLine>();
        foreach (var line in file.Lines)
        {
            var phrase = Enum.TryParse<Phrase>(line.Member, out var known) && known.ToString() == line.Member
                ? known
                : throw new InvalidBookException(file.Name, line.Number, $"nobody says the phrase \"{line.Key}\"");
            lines[phrase] = IsWhole(phrase, line)
                ? line
                : throw new InvalidBookException(file.Name, line.Number, $"the phrase \"{line.Key}\" is incomplete");
        }

        foreach (var phrase in Enum.GetValues<Phrase>().Where(phrase => !lines.ContainsKey(phrase)))
        {
            throw new InvalidBookException(file.Name, 1, $"the phrase {phrase} is missing");
        }

        return new(file.Name, lines);
    }

    /// <summary>A translation fills in what the original fills in, or a person reads a sentence with a hole.</summary>
    public void CheckAgainst(PhrasePage original)
    {
        foreach (var (phrase, line) in _lines)
        {
            var expected = Placeholders(original[phrase]);
            if (!expected.SetEquals(Placeholders(this[phrase])))
            {
                var wanted = expected.Count == 0 ? "no placeholder" : string.Join(" and ", expected);
                throw new InvalidBookException(_file, line.Number, $"the phrase \"{line.Key}\" needs {wanted}");
            }
        }
    }

    /// <summary>The same with a placeholder filled in wherever it stands.</summary>
    public PhrasePage With(string placeholder, string value)
    {
        var filled =
            from line in _lines
            let texts = line.Value.Texts.Select(text => text.Replace(placeholder, value, StringComparison.Ordinal))
            select KeyValuePair.Create(line.Key, line.Value with { Texts = [.. texts] });
        return new(_file, new(filled));
    }

    static bool IsWhole(Phrase phrase, BookLine line) =>
        line.Texts.Count == (phrase == Phrase.DateMonths ? MonthsOfTheYear : 1)
        && line.Texts.All(text => !string.IsNullOrWhiteSpace(text));

    static HashSet<string> Placeholders(string text) => [.. Placeholder.Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    static partial Regex Placeholder { get; }
}
