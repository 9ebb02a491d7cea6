using System.CommandLine;
using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Operations.Verbs;

/// <summary><c>restore FILE</c>: brings back what a backup holds, on a machine that has nothing yet.</summary>
static class RestoreVerb
{
    public static Command Create(VerbHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The backup; FILE.keys lies beside it." };
        var opensAll = new Option<bool>("--verify") { Description = "Open every sealed value as well." };
        var evenOld = new Option<bool>("--even-old")
        {
            Description = "Also with keys older than 7 days: conversations come back that families have erased.",
        };
        var verb = new Command(
            "restore",
            "Fills the empty store from FILE and FILE.keys, and keeps that only if its ledger is equal. The program "
            + "must not run, and the master key must lie in its place.")
        {
            file, opensAll, evenOld,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = host.Build(parsed);
            var made = await app.Services.GetRequiredService<IStoreArchives>().RestoreAsync(
                parsed.GetRequiredValue(file), parsed.GetValue(opensAll), parsed.GetValue(evenOld), cancellationToken);
            await CopyReport.WriteAsync(host.Output, "Restored", made);
            return 0;
        });
        return verb;
    }
}
