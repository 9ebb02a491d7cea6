using System.CommandLine;
using FamilyGuide.Dialogs.Recognition.Clu;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary>
/// <c>knowledge export-clu [FILE]</c>: the entries' questions as a project for Azure's language understanding.
/// </summary>
static class ExportCluVerb
{
    const string UsualFile = "FamilyGuide.clu.json";

    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Where to write it; an older one is replaced.",
            DefaultValueFactory = _ => UsualFile,
        };
        var verb = new Command(
            "export-clu",
            "Writes the questions of all entries, in every language, as the project that Azure's conversational "
            + "language understanding imports. Nothing is sent anywhere.")
        {
            file,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = host.Build(parsed);
            var library = app.Services.GetRequiredService<ILibrary>().Current;
            var project = CluProject.Of(library, NameIn(app.Configuration), NotOurs);
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            await File.WriteAllBytesAsync(path, project.ToJson(), cancellationToken);
            await host.Output.WriteLineAsync(FormattableString.Invariant(
                $"The project: {path} ({project.Intents:N0} intents, {project.Utterances:N0} phrases)"));
            return 0;
        });
        return verb;
    }

    static string NameIn(IConfiguration configuration) =>
        configuration.GetSection(CluOptions.Section)[nameof(CluOptions.Project)] is { Length: > 0 } name
            ? name
            : CluOptions.UsualProject;

    /// <summary>The lists of questions that aren't ours come here; the library has none yet.</summary>
    static IEnumerable<(Language Language, string Question)> NotOurs => [];
}
