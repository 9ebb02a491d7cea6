using System.CommandLine;
using FamilyGuide.Load.Repeats;

namespace FamilyGuide.Load.Verbs;

static class RepeatsVerb
{
    public static Command Create(TextWriter output)
    {
        var events = Choices.Count("--events", 100_000, "Different messages.");
        var conversations = Choices.Count("--conversations", 500, "Over how many conversations.");
        var times = Choices.Count("--times", 10, "Each is posted once to so often.");
        var parallel = Choices.Count("--parallel", 16, "Posts at once.");
        var restarts = Choices.Count("--restarts", 1, "How often the bot is killed in between.");
        return new DrillVerb("repeats", "Posts every message several times and looks for a second effect.",
            events, conversations, times, parallel, restarts)
            .Runs(output, (parsed, terms, ct) => new RepeatDrill(
                new(terms)
                {
                    Events = parsed.GetValue(events),
                    Conversations = parsed.GetValue(conversations),
                    MostTimes = parsed.GetValue(times),
                    Parallel = parsed.GetValue(parallel),
                    Restarts = parsed.GetValue(restarts),
                }).RunAsync(ct));
    }
}
