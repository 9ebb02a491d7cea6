using System.CommandLine;
using FamilyGuide.Load.Webhooks;

namespace FamilyGuide.Load.Verbs;

static class WebhooksVerb
{
    public static Command Create(TextWriter output, TimeProvider time)
    {
        var bot = Choices.Bot();
        var messages = Choices.Count("--messages", 100_000, "Different messages.");
        var times = Choices.Count("--times", 10, "Each is brought once to so often.");
        var parallel = Choices.Count("--parallel", 16, "Calls at once.");
        var rate = Choices.Count("--rate", 100, "Calls a second when acknowledgements are measured.");
        var seconds = Choices.Count("--seconds", 30, "How long that lasts.");
        var outage = Choices.Count("--outage", 60, "Seconds that the provider is away while families write on.");
        var verb = new Command("webhooks", "Brings messages as a provider does: repeated, shuffled, then evenly.")
        {
            bot, messages, times, parallel, rate, seconds, outage,
        };
        verb.SetAction(async (parsed, ct) =>
        {
            var options = new WebhookOptions(
                parsed.GetValue(messages),
                parsed.GetValue(times),
                parsed.GetValue(parallel),
                parsed.GetValue(rate),
                parsed.GetValue(seconds),
                parsed.GetValue(outage));
            await using var run = new WebhookRun(parsed.GetRequiredValue(bot)!, options, output, time);
            var isOnce = await run.RunAsync(ct);
            await output.WriteLineAsync(isOnce ? "one effect each" : "NOT one effect each");
            return isOnce ? 0 : 1;
        });
        return verb;
    }
}
