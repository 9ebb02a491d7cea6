using System.CommandLine;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary><c>desk invite-administrator</c>: for when nobody who could invite gets in any more.</summary>
static class DeskVerb
{
    /// <param name="prepare">Makes the program that serves from settings.</param>
    public static Command Create(Func<string[], WebApplicationBuilder> prepare)
    {
        var invite = new Command(
            "invite-administrator",
            "Prints a link that makes one administrator, once, within a day. With SQLite the program must not run.");
        invite.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = prepare([.. parsed.UnmatchedTokens]).Build();
            await app.Services.GetRequiredService<IConversationStore>().OpenAsync(cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            var link = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>()
                .AgainAsync(cancellationToken);
            await app.Services.GetRequiredService<AuditTrail>().WriteAsync(
                who: null, AuditAction.Invited, subject: null, "from the terminal", cancellationToken);
            await Console.Out.WriteLineAsync($"An administrator, once, within a day: {link.AbsoluteUri}");
            return 0;
        });
        return new("desk", "The advocates' desk.") { invite };
    }
}
