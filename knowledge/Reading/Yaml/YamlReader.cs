using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FamilyGuide.Knowledge.Reading.Yaml;

/// <summary>Reads the part of YAML that content needs: texts, lists and maps, each with its line.</summary>
/// <remarks>
/// It stands on YamlDotNet's events, not on its representation model: that one throws at the first key that stands
/// twice, and an editor shall hear of everything at once. It also starts a little faster.
/// </remarks>
sealed class YamlReader
{
    readonly Parser _parser;
    readonly int _linesBefore;
    readonly FileErrors _errors;

    YamlReader(string text, int linesBefore, FileErrors errors)
    {
        _parser = new(new StringReader(text));
        _linesBefore = linesBefore;
        _errors = errors;
    }

    /// <summary>Null when there is nothing or it is not YAML; the latter is told as an error.</summary>
    public static YamlNode? Read(string text, int linesBefore, FileErrors errors)
    {
        var reader = new YamlReader(text, linesBefore, errors);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException wrong)
        {
            reader.Refuse(linesBefore + (int)wrong.Start.Line, wrong.Message);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet loses its way where a bracket is never closed, and doesn't say where that was.
            reader.Refuse(linesBefore + (int)(reader._parser.Current?.End.Line ?? 1), "a bracket is not closed");
        }

        return null;
    }

    YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var root = ReadNode();
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            _errors.At(LineOf(second), "a second '---' starts another document; keep one");
        }

        return root;
    }

    YamlNode ReadNode()
    {
        var start = _parser.Consume<ParsingEvent>();
        if (start is NodeEvent node && !node.Anchor.IsEmpty)
        {
            _errors.At(LineOf(start), "'&' names are not used here; write the value out or in \"double quotes\"");
        }

        return start switch
        {
            Scalar { Style: ScalarStyle.Plain, Value: "null" } nothing => new YamlText(LineOf(nothing), string.Empty),
            Scalar text => new YamlText(LineOf(text), text.Value),
            SequenceStart => new YamlList(LineOf(start), ReadItems()),
            MappingStart => new YamlMap(LineOf(start), ReadEntries()),
            _ => Refuse(start),
        };
    }

    List<YamlNode> ReadItems()
    {
        List<YamlNode> items = [];
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode());
        }

        return items;
    }

    List<YamlEntry> ReadEntries()
    {
        List<YamlEntry> entries = [];
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode();
            var value = ReadNode();
            if (key is YamlText name)
            {
                entries.Add(new(name.Line, name.Value, value));
            }
            else
            {
                _errors.At(key.Line, "a key must be a plain word, such as 'title:'");
            }
        }

        return entries;
    }

    void Refuse(int line, string reason) => _errors.At(
        line,
        $"this cannot be read as YAML ({reason.TrimEnd('.')}); " +
        "indent with two spaces, and put a value that holds ': ', '#' or quotes in \"double quotes\"");

    YamlText Refuse(ParsingEvent start)
    {
        _errors.At(LineOf(start), "'*' references are not used here; write the value out or in \"double quotes\"");
        return new(LineOf(start), string.Empty);
    }

    int LineOf(ParsingEvent part) => _linesBefore + (int)part.Start.Line;
}
