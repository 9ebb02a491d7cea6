using FamilyGuide.Knowledge.Reading.Yaml;

namespace FamilyGuide.Knowledge.Reading.Lists;

/// <summary>Reads a YAML file that is a list of things, each with an id of its own.</summary>
sealed class ListReader(string path, IReadOnlyDictionary<string, ContentFile> files, ICollection<ContentError> all)
{
    readonly FileErrors _errors = new(path, all);

    /// <summary>The things by their ids.</summary>
    /// <param name="idKey">The key that names a thing.</param>
    /// <param name="known">All keys that a thing may have.</param>
    /// <param name="read">Makes the thing of its id and keys.</param>
    /// <param name="keyOf">What may be in the list only once; the id when null.</param>
    public IReadOnlyDictionary<string, T> Read<T>(
        string idKey,
        string[] known,
        Func<YamlText, Fields, FileErrors, T> read,
        Func<YamlText, Fields, string>? keyOf = null)
    {
        var things = new Dictionary<string, T>(StringComparer.Ordinal);
        if (!files.TryGetValue(path, out var file))
        {
            _errors.At(1, "the file is missing; add it beside the folder entries/");
            return things;
        }

        var text = string.Join('\n', TextRules.ReadLines(file, _errors));
        var root = YamlReader.Read(text, linesBefore: 0, _errors);
        foreach (var item in root is YamlList list ? list.Items : [])
        {
            Add(item);
        }

        if (root is not (YamlList or null))
        {
            _errors.At(root.Line, $"the file must be a list; start each item with '- {idKey}: …'");
        }

        return things;

        void Add(YamlNode item)
        {
            if (item is not YamlMap map)
            {
                _errors.At(item.Line, $"an item needs its keys; write '- {idKey}: …' and the others below it");
                return;
            }

            var fields = new Fields(map, _errors, known);
            var id = new YamlText(fields.LineOf(idKey), fields.Text(idKey));
            var key = keyOf is null ? id.Value : keyOf(id, fields);
            if (!things.TryAdd(key, read(id, fields, _errors)) && id.Value.Length > 0)
            {
                _errors.At(id.Line, $"'{id.Value}' is in the list twice; keep one");
            }
        }
    }
}
