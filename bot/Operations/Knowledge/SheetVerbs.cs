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
    public static Command CreateExport(VerbHost host)
    {
        var (file, language) = (File("Where to write the sheet; an older one is replaced."), LanguageOption());
        var verb = new Command(
            "export",
            "Writes all entries and questions of a language into one .csv file, with the original beside each text and "
            + "a column for comments. A spreadsheet opens it.")
        {
            file,
            language,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = host.Build(parsed);
            if (CheckVerb.FolderOf(app.Configuration) is not { } folder)
            {
                return await NoFolderAsync(host);
            }

            var files = FolderContent.Files(folder).ToArray();
            InvalidContentException.LibraryOf(LibraryReader.Read(files));
            var spoken = Language.FindOrEnglish(parsed.GetRequiredValue(language));
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            var comments = CommentsOf(folder, spoken);
            var sheet = ContentSheets.Export(
                files,
                spoken,
                System.IO.File.Exists(comments)
                    ? await System.IO.File.ReadAllBytesAsync(comments, cancellationToken)
                    : null);
            await System.IO.File.WriteAllBytesAsync(path, sheet, cancellationToken);
            await host.Output.WriteLineAsync($"The sheet: {path}");
            return 0;
        });
        return verb;
    }

    public static Command CreateImport(VerbHost host)
    {
        var (file, language) = (File("The sheet that came back."), LanguageOption());
        var verb = new Command(
            "import",
            "Takes corrected texts, questions and comments of a sheet into the entries of a language. When anything "
            + "in it is wrong it says what, and changes nothing.")
        {
            file,
            language,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = host.Build(parsed);
            if (CheckVerb.FolderOf(app.Configuration) is not { } folder)
            {
                return await NoFolderAsync(host);
            }

            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            if (!System.IO.File.Exists(path))
            {
                await host.Output.WriteLineAsync($"There is no file {path}.");
                return 1;
            }

            var spoken = Language.FindOrEnglish(parsed.GetRequiredValue(language));
            var sheet = await System.IO.File.ReadAllBytesAsync(path, cancellationToken);
            return await ImportAsync(host, folder, spoken, sheet, cancellationToken);
        });
        return verb;
    }

    static async Task<int> ImportAsync(
        VerbHost host, string folder, Language language, byte[] sheet, CancellationToken cancellationToken)
    {
        SheetImport import;
        try
        {
            import = ContentSheets.Import([.. FolderContent.Files(folder)], language, sheet);
        }
        catch (FormatException exception)
        {
            await host.Output.WriteLineAsync($"error   {exception.Message}");
            return 1;
        }

        foreach (var error in import.Errors)
        {
            await host.Output.WriteLineAsync($"error   {error}");
        }

        if (import.Errors.Count > 0)
        {
            await host.Output.WriteLineAsync("Nothing was changed.");
            return 1;
        }

        foreach (var changed in import.Changed)
        {
            await System.IO.File.WriteAllBytesAsync(
                Path.Combine(folder, changed.Path), changed.Bytes.ToArray(), cancellationToken);
            await host.Output.WriteLineAsync($"changed {changed.Path}");
        }

        Directory.CreateDirectory(Path.Combine(folder, ContentSheets.Comments));
        await System.IO.File.WriteAllBytesAsync(CommentsOf(folder, language), import.Comments, cancellationToken);
        foreach (var comment in import.CommentLines)
        {
            await host.Output.WriteLineAsync($"comment {comment}");
        }

        await host.Output.WriteLineAsync(
            $"{import.Changed.Count} files changed. Raise 'version' where the meaning changed; "
            + "set 'review' only for what a real person did.");
        return 0;
    }

    static string CommentsOf(string folder, Language language) =>
        Path.Combine(folder, ContentSheets.Comments, $"{language}.csv");

    static async Task<int> NoFolderAsync(VerbHost host)
    {
        await host.Output.WriteLineAsync(
            "There is no folder knowledge/content here; go to the repository's folder, or set "
            + "Knowledge:ContentFolder.");
        return 1;
    }

    static Argument<string> File(string description) => new("FILE") { Description = description };

    static Option<string> LanguageOption() => new("--language")
    {
        Description = "en, sv, da or ar.",
        Required = true,
    };
}
