using System.CommandLine;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Outages;

namespace FamilyGuide.Load.Verbs;

static class OutageVerb
{
    /// <summary>
    /// Clients come again ten times a second: enough to see a quick return, few enough to leave it room.
    /// </summary>
    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    static readonly TimeSpan PatienceBeyond = TimeSpan.FromSeconds(30);

    public static Command Create(TextWriter output)
    {
        var choices = new DrillChoices("How often the database goes away.", times: 1);
        var how = new Option<OutageKind>("--how") { Description = "How it goes away." };
        var seconds = Choices.Count("--seconds", 60, "For how long each time.");
        var verb = choices.AddTo(new("outage", "Takes PostgreSQL away from the hosts under load and brings it back.")
        {
            how, seconds,
        });
        verb.SetAction(async (parsed, ct) =>
        {
            var length = TimeSpan.FromSeconds(parsed.GetValue(seconds));
            var options = new OutageOptions(choices.Read(parsed))
            {
                Provider = StoreProvider.Postgres,
                How = [parsed.GetValue(how)],
                Length = length,
                ShortestLife = TimeSpan.FromSeconds(1),
                LongestLife = TimeSpan.FromSeconds(2),
                Patience = length + PatienceBeyond,
                BetweenTries = BetweenTries,
            };
            var report = await OutageDrill.RunAsync(options, output, ct);
            return report.IsClean ? 0 : 1;
        });
        return verb;
    }
}
