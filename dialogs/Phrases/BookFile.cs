using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FamilyGuide.Dialogs.Phrases;

/// <summary>A file of phrases or words as a translator edits it, flattened to lines with their keys.</summary>
/// <param name="Name">The file's name, for error messages.</param>
/// <param name="Lines">In the order of the file.</param>
sealed record BookFile(string Name, IReadOnlyList<BookLine> Lines)
{
    public static BookFile Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidBookException(name, 1, "the file is not part of the program");
        using var reader = new StreamReader(stream);
        return Parse(name, reader.ReadToEnd());
    }

    public static BookFile Parse(string name, string text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            throw new InvalidBookException(name, (int)exception.Start.Line, exception.Message);
        }

        return yaml.Documents is [{ RootNode: YamlMappingNode root }]
            ? new(name, [.. Flatten(root, prefix: "", name)])
            : throw new InvalidBookException(name, 1, "the file is not a list of keys and texts");
    }

    static IEnumerable<BookLine> Flatten(YamlMappingNode mapping, string prefix, string file) =>
        mapping.Children.SelectMany(pair => Flatten(prefix + pair.Key, pair.Value, file));

    static IEnumerable<BookLine> Flatten(string key, YamlNode node, string file) => node switch
    {
        YamlMappingNode mapping => Flatten(mapping, key + ".", file),
        YamlScalarNode scalar => [new(key, [scalar.Value ?? ""], (int)scalar.Start.Line)],
        YamlSequenceNode list => [new(key, [.. list.Select(item => item.ToString())], (int)list.Start.Line)],
        _ => throw new InvalidBookException(file, (int)node.Start.Line, $"\"{key}\" is neither a text nor a list"),
    };
}

/// <summary>One key of a book.</summary>
/// <param name="Key">With its sections, such as <c>answer.as-of</c>.</param>
/// <param name="Texts">One text, or the items of a list.</param>
/// <param name="Number">Where it stands in the file.</param>
sealed record BookLine(string Key, IReadOnlyList<string> Texts, int Number)
{
    /// <summary>The key as the name of an enum's member: <c>AnswerAsOf</c>.</summary>
    public string Member { get; } = string.Concat(
        from word in Key.Split('.', '-')
        where word.Length > 0
        select char.ToUpperInvariant(word[0]) + word[1..]);
}
