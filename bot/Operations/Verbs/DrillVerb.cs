using System.CommandLine;
using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Operations.Verbs;

/// <summary><c>drill [FILE]</c>: proves that a backup brings everything back; one never tried is a hope.</summary>
static class DrillVerb
{
    public static Command Create(VerbHost host)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The backup; the newest of the nightly ones when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var verb = new Command(
            "drill",
            "Restores a backup into a folder that is gone afterwards, compares its ledger and opens every sealed "
            + "value; changes nothing, also while the program runs.")
        {
            file,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = host.Build(parsed);
            var archives = app.Services.GetRequiredService<IStoreArchives>();
            var path = parsed.GetValue(file) ?? archives.FindNewest()
                ?? throw new ArchiveException($"There is no backup in {archives.Folder}: name one.");
            await host.Output.WriteLineAsync($"Trying out: {Path.GetFullPath(path)}");
            await CopyReport.WriteAsync(
                host.Output, "Came back", await archives.TryOutAsync(path, cancellationToken));
            return 0;
        });
        return verb;
    }
}
