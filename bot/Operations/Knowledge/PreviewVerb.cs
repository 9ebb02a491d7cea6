using System.CommandLine;
using FamilyGuide.Dialogs;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary>
/// <c>knowledge preview [FILE]</c>: every entry as the family sees it, beside its translation, in one page.
/// </summary>
static class PreviewVerb
{
    const string UsualFile = "knowledge-preview.html";

    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Where to write the page; an older one is replaced.",
            DefaultValueFactory = _ => UsualFile,
        };
        var entry = new Option<string?>("--entry") { Description = "The id of one entry; else all." };
        var verb = new Command(
            "preview",
            "Writes a page with every entry as a family sees it: in the chat, as a numbered text, in the direction of "
            + "its language, its translations beside it. Open it in a browser.")
        {
            file,
            entry,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = host.Build(parsed);
            EditorsContent content = new(app);
            var library = content.Read();
            var phrases = app.Services.GetRequiredService<PhraseBook>();
            var only = parsed.GetValue(entry);
            var entries = Language.All.SelectMany(library.In)
                .GroupBy(article => article.Id)
                .Where(same => only is null || same.Key.Value == only)
                .OrderBy(same => same.Key.Value, StringComparer.Ordinal)
                .Select(same => (
                    same.Key, same.Select(article => EntryPreview.Of(article, library, phrases, content.Today))))
                .ToArray();
            if (entries.Length == 0)
            {
                await host.Output.WriteLineAsync($"There is no entry '{only}'.");
                return 1;
            }

            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            await File.WriteAllTextAsync(path, PreviewPage.Of(entries), cancellationToken);
            await host.Output.WriteLineAsync($"{entries.Length} entries to look at: {path}");
            return 0;
        });
        return verb;
    }
}
