using System.CommandLine;

namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary><c>doctor</c>: looks at everything that an operator has to look after, once a month and after a change.</summary>
static class DoctorVerb
{
    const int AllWell = 0;
    const int SomethingToDo = 1;

    public static Command Create(VerbHost host)
    {
        var verb = new Command(
            "doctor",
            "Looks at settings, permissions, clock, disk, knowledge, store, backups and the runtime's patches, and says "
            + "what to do; also while the program runs.");
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = host.Build(parsed);
            var findings = await new Examination(app.Services).RunAsync(cancellationToken);
            await DoctorReport.WriteAsync(host.Output, findings);
            return findings.All(finding => finding.Level == FindingLevel.Well) ? AllWell : SomethingToDo;
        });
        return verb;
    }
}
