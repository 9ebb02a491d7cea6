using System.Reflection;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Safeguarding.Rules;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Safeguarding.Net;

/// <summary>
/// Sentences to learn from, one a line: its kind as in the rules' files (or <c>harmless</c>), a tab, its words.
/// </summary>
static class ExampleFile
{
    const string Harmless = "harmless";

    static readonly Dictionary<string, Risk> Kinds = Enum.GetValues<Risk>()
        .ToDictionary(risk => risk == Risk.None ? Harmless : RuleFile.NameOf(risk), StringComparer.Ordinal);

    public static IReadOnlyList<(string Text, Risk Risk)> Embedded(Language language)
    {
        var name = $"examples.{language}.tsv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidBookException(name, 1, "the file is not part of the program");
        using var reader = new StreamReader(stream);
        return Parse(name, reader.ReadToEnd());
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidBookException">A line has no kind, or one that nobody knows.</exception>
    public static IReadOnlyList<(string Text, Risk Risk)> Parse(string name, string text) =>
    [
        .. from line in text.Split('\n').Index()
           let written = line.Item.TrimEnd('\r')
           where written.Length > 0 && written[0] != '#'
           select written.Split('\t') is [var kind, var sentence] && Kinds.TryGetValue(kind, out var risk)
               ? (sentence, risk)
               : throw new InvalidBookException(
                   name,
                   line.Index + 1,
                   $"write a kind, a tab and a sentence; kinds are {string.Join(", ", Kinds.Keys)}"),
    ];
}
