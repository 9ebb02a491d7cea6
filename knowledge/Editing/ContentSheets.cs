using System.Text;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;

namespace FamilyGuide.Knowledge.Editing;

/// <summary>
/// Takes the entries of a language out to people without Git, and what they corrected back in, losing nothing.
/// </summary>
public static class ContentSheets
{
    /// <summary>Where comments are kept, beside the entries; the reader leaves it alone.</summary>
    public const string Comments = "comments";

    /// <summary>All entries of a language, part by part, with the comments that were made before.</summary>
    /// <param name="files">Content without errors, as paths and texts.</param>
    /// <param name="language">Whose entries.</param>
    /// <param name="comments">The kept ones, as this returned them; null when there are none.</param>
    public static byte[] Export(IEnumerable<ContentFile> files, Language language, byte[]? comments)
    {
        var byPath = TextsOf(files);
        var kept = CommentsIn(comments);
        return Sheet.Write(
            from path in byPath.Keys.Order(StringComparer.Ordinal)
            where path.StartsWith(FolderOf(language), StringComparison.Ordinal)
            let id = Path.GetFileNameWithoutExtension(path)
            let originals = OriginalsOf(id, byPath)
            let entry = EntryText.Of(byPath[path])
            from part in entry.Parts
            select new SheetRow(
                id,
                part.Name,
                part.Kind switch
                {
                    EntryPartKind.Question => "",
                    EntryPartKind.Review => $"version {entry.Version}",
                    _ => originals.GetValueOrDefault(part.Name, ""),
                },
                part.Text,
                kept.GetValueOrDefault((id, part.Name), "")));
    }

    /// <summary>What a sheet makes of the content, or everything that is wrong with it.</summary>
    /// <param name="files">The content as it is.</param>
    /// <param name="language">Whose entries the sheet has.</param>
    /// <param name="sheet">As it came back.</param>
    /// <param name="comments">The kept ones; those of rows that are not in the sheet stay.</param>
    /// <exception cref="FormatException">It is no such sheet.</exception>
    public static SheetImport Import(
        IReadOnlyList<ContentFile> files, Language language, byte[] sheet, byte[]? comments)
    {
        var rows = Sheet.Read(sheet);
        var byPath = TextsOf(files);
        List<ContentFile> changed = [];
        List<string> unknown = [];
        foreach (var entry in rows.GroupBy(row => row.Entry.Trim(), StringComparer.Ordinal))
        {
            var path = $"{FolderOf(language)}{entry.Key}.md";
            if (!byPath.TryGetValue(path, out var text))
            {
                unknown.Add($"there is no entry '{entry.Key}' in {language}; its {entry.Count()} rows can't be read");
                continue;
            }

            var after = Change(text, entry, unknown);
            if (after != text)
            {
                changed.Add(ContentFile.Of(path, after));
            }
        }

        SheetRow[] said = [.. rows.Where(row => row.Comment.Trim().Length > 0)];
        var kept = comments is null ? [] : Sheet.Read(comments);
        var inSheet = rows.Select(row => (row.Entry, row.Part)).ToHashSet();
        var reading = LibraryReader.Read(
            [.. files.Where(file => changed.All(other => other.Path != file.Path)), .. changed]);
        return new(
            changed,
            [.. unknown, .. reading.Errors.Select(error => error.ToString())],
            Sheet.Write([.. kept.Where(row => !inSheet.Contains((row.Entry, row.Part))), .. said]),
            [.. said.Select(row => $"{row.Entry}, {row.Part}: {row.Comment}")]);
    }

    static string Change(string before, IEnumerable<SheetRow> rows, List<string> unknown)
    {
        var entry = EntryText.Of(before);
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var part = row.Part.Trim().ToLowerInvariant();
            var isKnown = entry.Parts.Any(known => known.Name == part)
                || part.StartsWith("question ", StringComparison.Ordinal);
            if (!isKnown)
            {
                unknown.Add($"'{row.Entry}' has no '{row.Part}'; steps and cautions can only be changed, not added");
            }
            else if (!texts.TryAdd(part, OneLine(row.Text)))
            {
                unknown.Add($"'{row.Entry}' has '{row.Part}' twice; keep one row");
            }
        }

        return entry.With(texts);
    }

    static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Trim();

    static Dictionary<string, string> OriginalsOf(string id, Dictionary<string, string> byPath) =>
        Language.All
            .Select(language => byPath.GetValueOrDefault($"{FolderOf(language)}{id}.md"))
            .OfType<string>()
            .Where(text => !text.Contains("\ntranslates:", StringComparison.Ordinal))
            .Select(text => EntryText.Of(text).Parts.ToDictionary(
                part => part.Name, part => part.Text, StringComparer.Ordinal))
            .FirstOrDefault(new Dictionary<string, string>(StringComparer.Ordinal));

    static Dictionary<(string Entry, string Part), string> CommentsIn(byte[]? comments) => comments is null
        ? []
        : Sheet.Read(comments).ToDictionary(row => (row.Entry, row.Part), row => row.Comment);

    static Dictionary<string, string> TextsOf(IEnumerable<ContentFile> files) => files
        .Where(file => file.Path.StartsWith("entries/", StringComparison.Ordinal))
        .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span), StringComparer.Ordinal);

    static string FolderOf(Language language) => $"entries/{language}/";
}

/// <summary>What a sheet makes of the content.</summary>
/// <param name="Changed">Files to write, when there are no errors.</param>
/// <param name="Errors">Each says what to mend in the sheet; then nothing is written.</param>
/// <param name="Comments">To keep beside the entries.</param>
/// <param name="CommentLines">The same for a terminal.</param>
public sealed record SheetImport(
    IReadOnlyList<ContentFile> Changed,
    IReadOnlyList<string> Errors,
    byte[] Comments,
    IReadOnlyList<string> CommentLines);
