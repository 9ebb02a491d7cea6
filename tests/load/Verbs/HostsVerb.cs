using System.CommandLine;
using FamilyGuide.Load.Hosts;

namespace FamilyGuide.Load.Verbs;

/// <summary>Hosts to measure with the other verbs, until Ctrl+C.</summary>
static class HostsVerb
{
    public static Command Create(TextWriter output)
    {
        var bot = Choices.Bot();
        var provider = Choices.Provider();
        var hosts = Choices.Hosts();
        var verb = new Command("hosts", "Starts hosts on a fresh store of their own and says how to measure them.")
        {
            bot, provider, hosts,
        };
        verb.SetAction(async (parsed, ct) =>
        {
            var options = new InstallationOptions(parsed.GetRequiredValue(bot)!)
            {
                Provider = parsed.GetValue(provider),
                Hosts = parsed.GetValue(hosts),
            };
            await using var installation = await Installation.StartAsync(options, ct);
            var urls = installation.Hosts.Select(host => $"--url {host.Server.Origin}");
            var database = installation.Postgres is { } postgres
                ? FormattableString.Invariant($" --database-pid {postgres.ProcessId}")
                : "";
            await output.WriteLineAsync($"turns {string.Join(' ', urls)}{database}");
            await Task.Delay(Timeout.InfiniteTimeSpan, options.Time, ct)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        });
        return verb;
    }
}
