using System.CommandLine;
using FamilyGuide.Load.Turns;

namespace FamilyGuide.Load.Verbs;

static class TurnsVerb
{
    public static Command Create(TextWriter output, TimeProvider time)
    {
        var urls = Choices.Urls();
        var across = new Option<bool>("--across") { Description = "Post to another host than the stream comes from." };
        var conversations = Choices.Count("--conversations", 200, "Conversations, each with a stream of its own.");
        var seconds = Choices.Count("--seconds", 20, "Measured seconds.");
        var warmUp = new Option<int>("--warm-up") { Description = "Seconds before.", DefaultValueFactory = _ => 3 };
        var rate = new Option<double?>("--rate") { Description = "Turns a second; closed loop when left out." };
        var secret = Choices.Secret();
        var pids = new Option<int[]>("--pid") { Description = "A host's process; found by its port when left out." };
        var database = new Option<int?>("--database-pid") { Description = "The database server's first process." };
        var verb = new Command("turns", "Drives running hosts over Direct Line and measures them.")
        {
            urls, across, conversations, seconds, warmUp, rate, secret, pids, database,
        };
        verb.SetAction(async (parsed, ct) =>
        {
            var options = new TurnOptions(
                parsed.GetRequiredValue(urls),
                parsed.EntranceWith(secret),
                parsed.GetValue(conversations),
                TimeSpan.FromSeconds(parsed.GetValue(seconds)))
            {
                WarmUp = TimeSpan.FromSeconds(parsed.GetValue(warmUp)),
                Rate = parsed.GetValue(rate),
                IsAcross = parsed.GetValue(across),
                ProcessIds = parsed.GetValue(pids) ?? [],
                DatabaseProcessId = parsed.GetValue(database),
            };
            var report = await TurnRun.RunAsync(options, time, ct);
            await report.WriteAsync(output);
            return report.IsClean ? 0 : 1;
        });
        return verb;
    }
}
