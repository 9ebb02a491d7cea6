namespace FamilyGuide.Load.Recognition;

/// <summary>Texts with what they mean, in the form of the public sets: <c>intent&lt;TAB&gt;text</c>.</summary>
sealed record LabelledSet(IReadOnlyList<LabelledText> Texts)
{
    /// <summary>What the public sets call a text that has none of the meanings.</summary>
    public const string OutOfScope = "oos";

    /// <exception cref="InvalidDataException">A line is not a label, a tab and a text; it names file and
    /// line.</exception>
    public static async Task<LabelledSet> ReadAsync(DirectoryInfo folder, string name, CancellationToken ct)
    {
        List<LabelledText> texts = [];
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(folder.FullName, name), ct))
        {
            texts.Add(line.Split('\t') is [{ Length: > 0 } label, { Length: > 0 } text]
                ? new(label, text)
                : throw new InvalidDataException($"{name}:{texts.Count + 1}: write intent, a tab and a text"));
        }

        return new(texts);
    }
}

readonly record struct LabelledText(string Label, string Text)
{
    public bool IsOutOfScope => Label == LabelledSet.OutOfScope;
}
