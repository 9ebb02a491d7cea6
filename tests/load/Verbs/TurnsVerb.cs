using System.CommandLine;
using FamilyGuide.Load.Turns;

namespace FamilyGuide.Load.Verbs;

static class TurnsVerb
{
    public static Command Create(TextWriter output, TimeProvider time)
    {
        var url = Choices.Url();
        var conversations = Choices.Count("--conversations", 200, "Conversations, each with a stream of its own.");
        var seconds = Choices.Count("--seconds", 20, "Measured seconds.");
        var warmUp = new Option<int>("--warm-up") { Description = "Seconds before.", DefaultValueFactory = _ => 3 };
        var rate = new Option<double?>("--rate") { Description = "Turns a second; closed loop when left out." };
        var secret = Choices.Secret();
        var pid = Choices.ProcessId();
        var verb = new Command("turns", "Drives a running host over Direct Line and measures it.")
        {
            url, conversations, seconds, warmUp, rate, secret, pid,
        };
        verb.SetAction(async (parsed, ct) =>
        {
            var options = new TurnOptions(
                parsed.GetRequiredValue(url),
                parsed.EntranceWith(secret),
                parsed.GetValue(conversations),
                TimeSpan.FromSeconds(parsed.GetValue(seconds)))
            {
                WarmUp = TimeSpan.FromSeconds(parsed.GetValue(warmUp)),
                Rate = parsed.GetValue(rate),
                ProcessId = parsed.GetValue(pid),
            };
            var report = await TurnRun.RunAsync(options, time, ct);
            await report.WriteAsync(output);
            return report.IsClean ? 0 : 1;
        });
        return verb;
    }
}
