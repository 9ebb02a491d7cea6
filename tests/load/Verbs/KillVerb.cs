using System.CommandLine;
using FamilyGuide.Load.Kills;

namespace FamilyGuide.Load.Verbs;

static class KillVerb
{
    public static Command Create(TextWriter output)
    {
        var choices = new DrillChoices("How often to kill a host.", times: 20);
        var verb = choices.AddTo(
            new("kill", "Kills hosts under load and compares what was promised with what was kept."));
        verb.SetAction(async (parsed, ct) =>
        {
            var report = await KillDrill.RunAsync(choices.Read(parsed), output, ct);
            return report.IsClean ? 0 : 1;
        });
        return verb;
    }
}
