using System.CommandLine;
using FamilyGuide.Load.Races;

namespace FamilyGuide.Load.Verbs;

static class RaceVerb
{
    public static Command Create(TextWriter output)
    {
        var bot = Choices.Bot();
        var provider = Choices.Provider();
        var hosts = Choices.Hosts();
        var messages = Choices.Count("--messages", 100, "Messages at the same moment.");
        var times = Choices.Count("--times", 1, "How often, each time in a new conversation.");
        var verb = new Command(
            "race", "Writes to one conversation from many places at once and compares with a serial run.")
        {
            bot, provider, hosts, messages, times,
        };
        verb.SetAction(async (parsed, ct) =>
        {
            var options = new RaceOptions(parsed.GetRequiredValue(bot)!)
            {
                Provider = parsed.GetValue(provider),
                Hosts = parsed.GetValue(hosts),
                Messages = parsed.GetValue(messages),
                Times = parsed.GetValue(times),
            };
            return (await RaceDrill.RunAsync(options, output, ct)).Count == 0 ? 0 : 1;
        });
        return verb;
    }
}
