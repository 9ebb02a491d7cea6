using System.CommandLine;
using FamilyGuide.Load.Clocks;

namespace FamilyGuide.Load.Verbs;

static class ClockVerb
{
    public static Command Create(TextWriter output)
    {
        var conversations = Choices.Count("--conversations", 5, "New families at each step.");
        return new DrillVerb("clock", "Steps the wall clock of a bot under load (needs libfaketime).", conversations)
            .Runs(output, (parsed, terms, ct) => ClockDrill.RunAsync(
                new(terms) { Conversations = parsed.GetValue(conversations) }, output, ct));
    }
}
