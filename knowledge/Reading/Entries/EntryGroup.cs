using System.Diagnostics.CodeAnalysis;

namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>An entry in all its languages: one original and its translations.</summary>
sealed record EntryGroup(EntryFile Original, IReadOnlyList<EntryFile> Translations)
{
    public IEnumerable<EntryFile> All => [Original, .. Translations];

    public static IReadOnlyList<EntryGroup> Of(IEnumerable<EntryFile> files)
    {
        List<EntryGroup> groups = [];
        foreach (var same in files.GroupBy(file => file.Id, StringComparer.Ordinal))
        {
            if (TryGroup([.. same], out var group))
            {
                groups.Add(group);
            }
        }

        return groups;
    }

    static bool TryGroup(EntryFile[] files, [NotNullWhen(true)] out EntryGroup? group)
    {
        var originals = files.Where(file => file.Front.Original is not null).ToArray();
        if (originals.Length == 0)
        {
            foreach (var file in files)
            {
                file.Errors.At(
                    file.Front.TranslatesLine,
                    $"'{file.Id}' has no original; give the file of one language a 'version' and all its keys");
            }
        }

        foreach (var second in originals.Skip(1))
        {
            second.Errors.At(
                second.Front.Id.Line,
                $"'{second.Id}' has two originals, the other is {originals[0].Errors.File}; " +
                "make this one a translation: id, title, translates, review, questions");
        }

        group = originals is [var original, ..]
            ? new(original, [.. files.Where(file => file.Front.Original is null)])
            : null;
        return group is not null;
    }
}
