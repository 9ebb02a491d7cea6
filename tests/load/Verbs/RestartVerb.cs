using System.CommandLine;
using FamilyGuide.Load.Restarts;

namespace FamilyGuide.Load.Verbs;

static class RestartVerb
{
    public static Command Create(TextWriter output)
    {
        var times = Choices.Count("--times", 10, "How often the bot is killed and started.");
        var conversations = Choices.Count("--conversations", 20, "Families that wait for it.");
        var burst = Choices.Count("--burst", 8, "Messages of each that are accepted right before the kill.");
        return new DrillVerb("restart", "Times what a bot still has to say when it is killed.",
            times, conversations, burst)
            .Runs(output, (parsed, terms, ct) => new RestartDrill(
                new(terms)
                {
                    Times = parsed.GetValue(times),
                    Conversations = parsed.GetValue(conversations),
                    Burst = parsed.GetValue(burst),
                }).RunAsync(ct));
    }
}
