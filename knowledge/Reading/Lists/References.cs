using FamilyGuide.Knowledge.Reading.Yaml;

namespace FamilyGuide.Knowledge.Reading.Lists;

/// <summary>Ids that must lead somewhere.</summary>
static class References
{
    public static IReadOnlyList<T> Find<T>(
        IReadOnlyList<YamlText> ids, IReadOnlyDictionary<string, T> known, string list, FileErrors errors)
    {
        List<T> found = [];
        foreach (var (line, id) in ids)
        {
            if (known.TryGetValue(id, out var thing))
            {
                found.Add(thing);
            }
            else
            {
                errors.At(line, $"'{id}' is not in {list}; write an id from there or add it there");
            }
        }

        foreach (var twice in ids.GroupBy(id => id.Value, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            errors.At(twice.Last().Line, $"'{twice.Key}' is listed twice; keep one");
        }

        return found;
    }
}
