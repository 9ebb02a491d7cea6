using System.CommandLine;
using FamilyGuide.Knowledge.Editing;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary>
/// <c>knowledge export FILE --language sv</c> and <c>knowledge import FILE --language sv</c>: entries as a sheet for
/// lawyers and native speakers, who have no Git.
/// </summary>
static class SheetVerbs
{
    public static Command CreateExport(VerbHost host) => Create(
        host,
        "export",
        "Writes all entries and questions of a language into one .csv file, with the original beside each text and a "
        + "column for comments. A spreadsheet opens it.",
        "Where to write the sheet; an older one is replaced.",
        ExportAsync);

    public static Command CreateImport(VerbHost host) => Create(
        host,
        "import",
        "Takes corrected texts, questions and comments of a sheet into the entries of a language. When anything in it "
        + "is wrong it says what, and changes nothing.",
        "The sheet that came back.",
        ImportAsync);

    static Command Create(VerbHost host, string name, string description, string ofFile, Func<Sheet, Task<int>> run)
    {
        var file = new Argument<string>("FILE") { Description = ofFile };
        var language = new Option<string>("--language") { Description = "Whose entries.", Required = true };

        // A wrong code must not mean English: a sheet would go into the entries of another language.
        language.AcceptOnlyFromAmong([.. Language.All.Select(known => known.Code)]);
        var verb = new Command(name, description) { file, language };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = host.Build(parsed);
            EditorsContent content = new(app);
            if (content.Folder is not { } folder)
            {
                await host.Output.WriteLineAsync(
                    "There is no folder knowledge/content here; go to the repository's folder, or set "
                    + "Knowledge:ContentFolder.");
                return 1;
            }

            return await run(new(
                Path.GetFullPath(parsed.GetRequiredValue(file)),
                folder,
                Language.FindOrEnglish(parsed.GetRequiredValue(language)),
                host.Output,
                cancellationToken));
        });
        return verb;
    }

    static async Task<int> ExportAsync(Sheet sheet)
    {
        ContentFile[] files = [.. FolderContent.Files(sheet.Folder)];
        InvalidContentException.LibraryOf(LibraryReader.Read(files));
        var bytes = ContentSheets.Export(files, sheet.Language, await sheet.ReadCommentsAsync());
        await File.WriteAllBytesAsync(sheet.Path, bytes, sheet.CancellationToken);
        await sheet.Output.WriteLineAsync($"The sheet: {sheet.Path}");
        return 0;
    }

    static async Task<int> ImportAsync(Sheet sheet)
    {
        if (!File.Exists(sheet.Path))
        {
            await sheet.Output.WriteLineAsync($"There is no file {sheet.Path}.");
            return 1;
        }

        SheetImport import;
        try
        {
            import = ContentSheets.Import(
                [.. FolderContent.Files(sheet.Folder)],
                sheet.Language,
                await File.ReadAllBytesAsync(sheet.Path, sheet.CancellationToken),
                await sheet.ReadCommentsAsync());
        }
        catch (FormatException exception)
        {
            await sheet.Output.WriteLineAsync($"error   {exception.Message}");
            return 1;
        }

        if (import.Errors.Count > 0)
        {
            await sheet.SayAsync(import.Errors.Select(error => $"error   {error}").Append("Nothing was changed."));
            return 1;
        }

        foreach (var changed in import.Changed)
        {
            var path = Path.Combine(sheet.Folder, changed.Path);
            await File.WriteAllBytesAsync(path, changed.Bytes.ToArray(), sheet.CancellationToken);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(sheet.CommentsPath)!);
        await File.WriteAllBytesAsync(sheet.CommentsPath, import.Comments, sheet.CancellationToken);
        await sheet.SayAsync(
        [
            .. import.Changed.Select(changed => $"changed {changed.Path}"),
            .. import.CommentLines.Select(comment => $"comment {comment}"),
            $"{import.Changed.Count} files changed. Raise 'version' where the meaning changed; "
                + "set 'review' only for what a real person did.",
        ]);
        return 0;
    }

    /// <param name="Path">The file that goes out or came back.</param>
    /// <param name="Folder">The content.</param>
    /// <param name="Language">Whose entries.</param>
    /// <param name="Output">The terminal.</param>
    /// <param name="CancellationToken">Ctrl+C.</param>
    sealed record Sheet(
        string Path, string Folder, Language Language, TextWriter Output, CancellationToken CancellationToken)
    {
        public string CommentsPath => System.IO.Path.Combine(Folder, ContentSheets.Comments, $"{Language}.csv");

        public async Task<byte[]?> ReadCommentsAsync() => File.Exists(CommentsPath)
            ? await File.ReadAllBytesAsync(CommentsPath, CancellationToken)
            : null;

        public async Task SayAsync(IEnumerable<string> lines)
        {
            foreach (var line in lines)
            {
                await Output.WriteLineAsync(line);
            }
        }
    }
}
