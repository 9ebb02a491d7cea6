using System.CommandLine;
using FamilyGuide.Dialogs;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary><c>knowledge learn FILE</c>: learns what a start would have to learn. The build runs it.</summary>
static class LearnVerb
{
    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("FILE")
        {
            Description = $"Where to write it. A start looks for {LearntBefore.FileName} beside the program.",
        };
        var verb = new Command(
            "learn",
            "Learns from the entries' questions and the rules' examples, and writes it, so that a start needn't. The "
            + "build does it; what the file doesn't know, such as changed entries, is learnt at the start.")
        {
            file,
        };
        verb.SetAction(async (parsed, _) =>
        {
            await using var app = host.Build(parsed);
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            var things = DialogServices.LearnAll(app.Services.GetRequiredService<ILibrary>()).Write(path);
            await host.Output.WriteLineAsync(FormattableString.Invariant(
                $"Learnt: {path} ({things} things, {new FileInfo(path).Length / 1e6:F1} MB)"));
            return 0;
        });
        return verb;
    }
}
