using System.CommandLine;
using FamilyGuide.Load.Disconnects;

namespace FamilyGuide.Load.Verbs;

static class DisconnectsVerb
{
    public static Command Create(TextWriter output)
    {
        var times = Choices.Count("--times", 1_000, "Streams that break.");
        var pages = Choices.Count("--pages", 50, "Pages in one browser, each with a conversation.");
        return new DrillVerb(
            "disconnects", "Breaks the streams of Microsoft's unmodified client in a real browser.", times, pages)
            .Runs(output, (parsed, terms, ct) => DisconnectDrill.RunAsync(
                new(terms) { Disconnects = parsed.GetValue(times), Pages = parsed.GetValue(pages) }, ct));
    }
}
