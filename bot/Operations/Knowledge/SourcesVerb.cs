using System.CommandLine;
using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary><c>knowledge sources --check [FILE]</c>: the links that somebody must open by hand.</summary>
static class SourcesVerb
{
    const string UsualFile = "sources-to-check.md";

    public static Command Create(VerbHost host)
    {
        var check = new Option<bool>("--check") { Description = "Writes the list of links to verify by hand." };
        var file = new Argument<string>("FILE")
        {
            Description = "Where to write it; an older one is replaced.",
            DefaultValueFactory = _ => UsualFile,
        };
        var verb = new Command(
            "sources", "Lists where every fact was read, and by which entries it is cited. Opens no link itself.")
        {
            check,
            file,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = host.Build(parsed);
            var library = new EditorsContent(app).Read();
            var list = SourceList.Of(library);
            if (!parsed.GetValue(check))
            {
                await host.Output.WriteLineAsync(list);
                return 0;
            }

            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            await File.WriteAllTextAsync(path, list, cancellationToken);
            await host.Output.WriteLineAsync($"{library.Sources.Count} links to open by hand: {path}");
            return 0;
        });
        return verb;
    }
}
