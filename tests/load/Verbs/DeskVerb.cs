using System.CommandLine;
using FamilyGuide.Load.Desk;

namespace FamilyGuide.Load.Verbs;

static class DeskVerb
{
    public static Command Create(TextWriter output)
    {
        var conversations = Choices.Count("--conversations", 50, "Families that talk to a person.");
        var messages = Choices.Count("--messages", 120, "Messages of each side: an hour's, one in half a minute.");
        var seconds = Choices.Count("--seconds", 180, "How long that hour takes here.");
        var waiting = Choices.Count("--waiting", 500, "Families that wait when the queue's page is measured.");
        return new DrillVerb("desk", "Lets families talk to people at the desk and looks for strays.",
            conversations, messages, seconds, waiting)
            .Runs(output, (parsed, terms, ct) => DeskDrill.RunAsync(
                new(terms)
                {
                    Conversations = parsed.GetValue(conversations),
                    Messages = parsed.GetValue(messages),
                    Duration = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                    Waiting = parsed.GetValue(waiting),
                },
                ct));
    }
}
