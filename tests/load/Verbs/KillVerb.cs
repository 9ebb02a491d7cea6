using System.CommandLine;
using FamilyGuide.Load.Kills;

namespace FamilyGuide.Load.Verbs;

static class KillVerb
{
    public static Command Create(TextWriter output)
    {
        var bot = Choices.Bot();
        var data = new Option<string?>("--data") { Description = "Data folder; a fresh one when left out." };
        var times = Choices.Count("--times", 20, "How often to kill the bot.");
        var conversations = Choices.Count("--conversations", 20, "Families that write meanwhile.");
        var canaries = Choices.Count("--canaries", 50, "Different canaries in their messages.");
        var seed = new Option<int?>("--seed") { Description = "Kills after the same times as an earlier run." };
        var anyCount = new Option<bool>("--any-reply-count") { Description = "Do not compare how many replies come." };
        var secret = Choices.Secret();
        var verb = new Command("kill", "Kills the bot under load and compares what was promised with what was kept.")
        {
            bot, data, times, conversations, canaries, seed, anyCount, secret,
        };
        verb.SetAction(async (parsed, ct) =>
        {
            var options = new KillOptions(parsed.GetRequiredValue(bot)!)
            {
                Data = parsed.GetValue(data),
                Times = parsed.GetValue(times),
                Conversations = parsed.GetValue(conversations),
                Canaries = parsed.GetValue(canaries),
                ComparesReplyCounts = !parsed.GetValue(anyCount),
                Entrance = parsed.EntranceWith(secret),
            };
            options = parsed.GetValue(seed) is { } known ? options with { Seed = known } : options;
            var report = await KillDrill.RunAsync(options, output, ct);
            return report.IsClean ? 0 : 1;
        });
        return verb;
    }
}
