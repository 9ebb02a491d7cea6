using System.Reflection;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>The rules of one language, as a native speaker reads and corrects them.</summary>
/// <remarks>
/// <c>[suicide]</c> opens a kind; lines at the margin are patterns; indented under them stand <c>&gt;</c> what must be
/// heard, <c>&lt;</c> what must not, and <c>!</c> near which words they mean something else. <c>?</c> before a pattern
/// says that harmless sentences have it too. <c>@child = boy|girl</c> gives words a name that patterns below may use.
/// <c>#</c> is a comment.
/// </remarks>
sealed class RuleFile
{
    const string Harmless = "harmless";

    static readonly Dictionary<string, Risk> Kinds = Enum.GetValues<Risk>()
        .Where(risk => risk != Risk.None)
        .ToDictionary(NameOf, StringComparer.Ordinal);

    readonly Lexicon _lexicon;
    readonly WordSets _sets = new();
    readonly List<Rule> _rules = [];
    readonly List<Pattern> _patterns = [];
    readonly List<Pattern> _unless = [];
    readonly List<string> _heard = [];
    readonly List<string> _notHeard = [];
    Risk? _kind;
    bool _hasKind;

    RuleFile(string name, Lexicon lexicon)
    {
        Name = name;
        _lexicon = lexicon;
    }

    public string Name { get; }

    public IReadOnlyList<Rule> Rules => _rules;

    public static RuleFile Embedded(string name, Lexicon lexicon)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidBookException(name, 1, "the file is not part of the program");
        using var reader = new StreamReader(stream);
        return Parse(name, reader.ReadToEnd(), lexicon);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidBookException">A line can't be read.</exception>
    public static RuleFile Parse(string name, string text, Lexicon lexicon)
    {
        RuleFile file = new(name, lexicon);
        foreach (var (index, line) in text.Split('\n').Index())
        {
            file.Read(line.TrimEnd(), index + 1);
        }

        file.EndRule();
        return file;
    }

    public static string NameOf(Risk risk) => string.Concat(
        risk.ToString().Select((letter, i) =>
            char.IsUpper(letter) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));

    void Read(string line, int number)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return;
        }

        if (char.IsWhiteSpace(line[0]))
        {
            ReadUnderPattern(line.TrimStart(), number);
        }
        else if (WordSets.IsSet(line))
        {
            ReadWordSet(line, number);
        }
        else if (line is ['[', .. var kind, ']'])
        {
            ReadKind(kind, number);
        }
        else
        {
            if (_heard.Count + _notHeard.Count + _unless.Count > 0)
            {
                EndRule();
            }

            _patterns.Add(_hasKind ? ReadPattern(line, number) : throw Wrong(number, "a [kind] must stand before it"));
        }
    }

    void ReadKind(string kind, int number)
    {
        EndRule();
        _hasKind = true;
        _kind = kind == Harmless
            ? null
            : Kinds.TryGetValue(kind, out var risk)
                ? risk
                : throw Wrong(number, $"there is no kind [{kind}]; there are {string.Join(", ", Kinds.Keys)}");
    }

    void ReadWordSet(string line, int number)
    {
        try
        {
            _sets.Add(line);
        }
        catch (FormatException exception)
        {
            throw Wrong(number, exception.Message);
        }
    }

    void ReadUnderPattern(string line, int number)
    {
        if (_patterns.Count == 0)
        {
            throw Wrong(number, "a pattern must stand before it, at the margin");
        }

        var text = line[1..].Trim();
        switch (line[0])
        {
            case '#':
                break;
            case '>':
                _heard.Add(text);
                break;
            case '<':
                _notHeard.Add(text);
                break;
            case '!':
                _unless.Add(ReadPattern(text, number));
                break;
            default:
                throw Wrong(number, "an indented line begins with > (heard), < (not heard) or ! (unless)");
        }
    }

    Pattern ReadPattern(string text, int number)
    {
        try
        {
            return new(text, number, _sets, _lexicon);
        }
        catch (FormatException exception)
        {
            throw Wrong(number, exception.Message);
        }
    }

    void EndRule()
    {
        if (_patterns.Count > 0)
        {
            _rules.Add(new(_kind, [.. _patterns], [.. _unless], [.. _heard], [.. _notHeard]));
        }

        _patterns.Clear();
        _unless.Clear();
        _heard.Clear();
        _notHeard.Clear();
    }

    InvalidBookException Wrong(int line, string message) => new(Name, line, message);
}
