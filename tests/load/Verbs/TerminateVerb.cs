using System.CommandLine;
using FamilyGuide.Load.Kills;

namespace FamilyGuide.Load.Verbs;

static class TerminateVerb
{
    public static Command Create(TextWriter output)
    {
        var choices = new DrillChoices("How often to end a host.", times: 20);
        var verb = choices.AddTo(new("terminate", "Ends hosts with SIGTERM under load, as an update does."));
        verb.SetAction(async (parsed, ct) =>
        {
            var report = await TerminateDrill.RunAsync(choices.Read(parsed), output, ct);
            return report.IsClean ? 0 : 1;
        });
        return verb;
    }
}
