using System.CommandLine;
using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.AdvocateDesk.Audit;

/// <summary><c>audit verify</c>: whether the desk's log is as it was written.</summary>
static class AuditVerb
{
    /// <param name="prepare">Makes the program that serves from settings.</param>
    public static Command Create(Func<string[], WebApplicationBuilder> prepare)
    {
        var verify = new Command(
            "verify",
            "Says whether anybody has changed, removed or added an entry of the desk's log, and where. With SQLite the "
            + "program must not run; while it does, the desk's page Log says the same.");
        verify.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = prepare([.. parsed.UnmatchedTokens]).Build();
            await app.Services.GetRequiredService<IConversationStore>().OpenAsync(cancellationToken);
            var verdict = await app.Services.GetRequiredService<IAuditBook>().VerifyAsync(cancellationToken);
            await Console.Out.WriteLineAsync(verdict.BrokenAt is { } number
                ? FormattableString.Invariant(
                    $"Broken at entry {number}: it was changed, removed or added by somebody.")
                : FormattableString.Invariant($"OK: {verdict.Entries} entries, each as it was written."));
            return verdict.BrokenAt is null ? 0 : 1;
        });
        return new("audit", "The desk's log: who did what.") { verify };
    }
}
