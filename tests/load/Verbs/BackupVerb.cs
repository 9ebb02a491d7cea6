using System.CommandLine;
using FamilyGuide.Load.Backups;

namespace FamilyGuide.Load.Verbs;

static class BackupVerb
{
    public static Command Create(TextWriter output, TimeProvider time)
    {
        var bot = Choices.Bot();
        var conversations = Choices.Count("--conversations", 10_000, "Conversations in the store, one turn each.");
        var verb = new Command("backup", "Backs a filled store up under load and restores it as on a new machine.")
        {
            bot, conversations,
        };
        verb.SetAction(async (parsed, ct) =>
        {
            var run = new BackupRun(parsed.GetRequiredValue(bot)!, parsed.GetValue(conversations));
            return await run.RunAsync(output, time, ct) ? 0 : 1;
        });
        return verb;
    }
}
