using System.CommandLine;
using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Operations.Verbs;

/// <summary><c>backup FILE</c>: takes everything away in a file, while families write.</summary>
static class BackupVerb
{
    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Where to write it. Nothing is overwritten." };
        var verb = new Command(
            "backup",
            "Writes everything that is kept into FILE, sealed, and the keys of its conversations into FILE.keys; also "
            + "while the program runs.")
        {
            file,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = host.Build(parsed);
            var archives = app.Services.GetRequiredService<IStoreArchives>();
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            var made = await archives.BackUpAsync(path, cancellationToken);
            var seconds = made.Took.TotalSeconds;
            await host.Output.WriteLineAsync(FormattableString.Invariant($"""
                Backed up: {made.Conversations:N0} conversations, {made.Entries:N0} entries, in {seconds:N1} s.
                The backup: {path} ({Megabytes(made.Bytes)})
                Its keys:   {path}.keys ({Megabytes(made.KeyBytes)}); delete them after 7 days.
                Ledger:     {made.Ledger}
                """));
            return 0;
        });
        return verb;
    }

    static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1_000_000.0:N1} MB");
}
