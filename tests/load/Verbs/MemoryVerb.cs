using System.CommandLine;
using FamilyGuide.Load.Turns;

namespace FamilyGuide.Load.Verbs;

static class MemoryVerb
{
    public static Command Create(TextWriter output, TimeProvider time)
    {
        var url = Choices.Url();
        var conversations = Choices.Count("--conversations", 10_000, "Conversations, one turn each.");
        var hold = new Option<bool>("--hold") { Description = "Keep every stream open until the end." };
        var secret = Choices.Secret();
        var pid = Choices.ProcessId();
        var verb = new Command("memory", "Reads the host's memory before and after many conversations.")
        {
            url, conversations, hold, secret, pid,
        };
        verb.SetAction(async (parsed, ct) =>
        {
            var run = new MemoryRun(
                parsed.GetRequiredValue(url), parsed.EntranceWith(secret), parsed.GetValue(conversations))
            {
                IsHolding = parsed.GetValue(hold),
                ProcessId = parsed.GetValue(pid),
            };
            var log = await run.RunAsync(output, time, ct);
            return log.Errors.Count == 0 ? 0 : 1;
        });
        return verb;
    }
}
