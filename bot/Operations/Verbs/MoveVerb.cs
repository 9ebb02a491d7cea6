using System.CommandLine;
using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Operations.Verbs;

/// <summary><c>move</c>: from the file on this machine to a database that several machines can share.</summary>
static class MoveVerb
{
    public static Command Create(VerbHost host)
    {
        var verb = new Command(
            "move",
            "Copies the data folder's SQLite file into the empty PostgreSQL database of Storage:ConnectionString, and "
            + "keeps that only if its ledger is equal. The program must not run; the file stays as it is.");
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = host.Build(parsed);
            var made = await app.Services.GetRequiredService<IStoreArchives>().MoveAsync(cancellationToken);
            await CopyReport.WriteAsync(host.Output, "Moved", made);
            await host.Output.WriteLineAsync("Start with Storage:Provider=Postgres from now on.");
            return 0;
        });
        return verb;
    }
}
