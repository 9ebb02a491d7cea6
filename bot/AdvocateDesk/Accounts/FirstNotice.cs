namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>Says once in the terminal how the first administrator gets in.</summary>
sealed class FirstNotice(IServiceScopeFactory scopes) : IStartNotice
{
    public async Task<string?> SayAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().InviteAsync(cancellationToken);
        return link is null ? null : $"First administrator, once, within three days: {link.AbsoluteUri}";
    }
}
