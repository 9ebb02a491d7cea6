using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>Says once in the terminal how the first administrator gets in.</summary>
sealed class FirstNotice(IServiceScopeFactory scopes) : IStartNotice
{
    public async Task<string?> SayAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var first = scope.ServiceProvider.GetRequiredService<FirstAdministrator>();
            return await first.InviteAsync(cancellationToken) is { } link
                ? $"First administrator, once, within a day: {link.AbsoluteUri}"
                : null;
        }
        catch (StoreUnavailableException)
        {
            // Families have their emergency page meanwhile; the desk has nobody yet, or needs no link.
            return "The store is away. If nobody works at the desk yet, the next start prints a link for that.";
        }
    }
}
