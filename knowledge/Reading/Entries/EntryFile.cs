using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading.Yaml;

namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>One entry in one language as its file says it, not yet joined with lists and other languages.</summary>
sealed record EntryFile(string Id, Language Language, FrontMatter Front, Body Body, FileErrors Errors)
{
    const string Fence = "---";

    /// <summary>Null when the file is too broken to say more about it.</summary>
    public static EntryFile? Read(ContentFile file, FileErrors errors)
    {
        var lines = TextRules.ReadLines(file, errors);
        if (lines.Length == 0 || LanguageOf(file.Path, errors) is not var (language, name))
        {
            return null;
        }

        var end = lines[0] == Fence ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
        {
            errors.At(1, "no front matter; start the file with '---', the keys, and '---' again");
            return null;
        }

        var yaml = YamlReader.Read(string.Join('\n', lines[1..end]), linesBefore: 1, errors);
        var body = BodyReader.Read(lines.AsSpan(end + 1), end + 2, errors);
        if (yaml is not YamlMap map)
        {
            if (yaml is not null || end == 1)
            {
                errors.At(1, "the front matter has no keys; write them as 'title: …', one a line");
            }

            return null;
        }

        var front = FrontMatterReader.Read(map, errors);
        CheckId(front.Id, name, errors);
        return new(name, language, front, body, errors);
    }

    static (Language Language, string Name)? LanguageOf(string path, FileErrors errors)
    {
        if (path.Split('/') is not ["entries", var code, var name])
        {
            errors.At(1, "the file is in a wrong folder; put it in entries/<language>/, such as entries/en/");
            return null;
        }

        if (Language.All.Where(known => known.Code == code).ToArray() is [var language])
        {
            return (language, Path.GetFileNameWithoutExtension(name));
        }

        errors.At(1, $"'{code}' is no language here; the folders are {string.Join(", ", Language.All)}");
        return null;
    }

    static void CheckId(YamlText id, string name, FileErrors errors)
    {
        if (!Shapes.IsKebab(name))
        {
            errors.At(1, $"the file's name '{name}' must be small letters, digits and hyphens: report-a-relative.md");
        }

        if (id.Value != name && id.Value.Length > 0)
        {
            errors.At(id.Line, $"'id' is '{id.Value}' but the file is '{name}.md'; make them the same");
        }
    }
}
