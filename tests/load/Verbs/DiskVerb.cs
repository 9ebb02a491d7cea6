using System.CommandLine;
using FamilyGuide.Load.Disks;

namespace FamilyGuide.Load.Verbs;

static class DiskVerb
{
    public static Command Create(TextWriter output)
    {
        var how = new Option<DiskTrouble>("--how") { Description = "What happens to the disk.", Required = true };
        var conversations = Choices.Count("--conversations", 20, "Families that write.");
        var seconds = Choices.Count("--seconds", 6, "How long it lasts, from the first refused message.");
        return new DrillVerb("disk", "Takes the disk away under a bot and gives it back (as root).",
            how, conversations, seconds)
            .Runs(output, (parsed, terms, ct) => DiskDrill.RunAsync(
                new(terms, parsed.GetValue(how))
                {
                    Conversations = parsed.GetValue(conversations),
                    Lasts = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                },
                ct));
    }
}
