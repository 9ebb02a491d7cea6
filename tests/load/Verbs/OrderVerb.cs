using System.CommandLine;
using FamilyGuide.Load.Orders;

namespace FamilyGuide.Load.Verbs;

static class OrderVerb
{
    public static Command Create(TextWriter output)
    {
        var conversations = Choices.Count("--conversations", 200, "Families that write.");
        var messages = Choices.Count("--messages", 100, "Messages of each.");
        var underWay = Choices.Count("--under-way", 4, "Messages of one family that are under way at once.");
        return new DrillVerb("order", "Lets messages overtake each other and looks for inversions.",
            conversations, messages, underWay)
            .Runs(output, (parsed, terms, ct) => OrderDrill.RunAsync(
                new(terms)
                {
                    Conversations = parsed.GetValue(conversations),
                    Messages = parsed.GetValue(messages),
                    UnderWay = parsed.GetValue(underWay),
                },
                ct));
    }
}
