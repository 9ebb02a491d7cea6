namespace FamilyGuide.Knowledge.Reading.Yaml;

/// <summary>A value of a YAML file with the line that it stands on.</summary>
abstract record YamlNode(int Line);

sealed record YamlText(int Line, string Value) : YamlNode(Line);

sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

/// <summary>Keys and values in their order: not a dictionary, as a key that stands twice must be told.</summary>
sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line);

readonly record struct YamlEntry(int Line, string Key, YamlNode Value);
