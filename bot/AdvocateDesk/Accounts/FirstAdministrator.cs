using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>While nobody works at the desk, each start makes one link for whoever reads the terminal.</summary>
sealed class FirstAdministrator(StaffBook book, Invitations invitations, IOptions<FamilyGuideOptions> options)
{
    /// <summary>What stands in a terminal may stand in a log for long.</summary>
    static readonly TimeSpan Valid = TimeSpan.FromHours(24);

    /// <returns>The link; null when there is somebody already.</returns>
    public async Task<Uri?> InviteAsync(CancellationToken cancellationToken)
    {
        if ((await book.AllAsync(cancellationToken)).Count > 0)
        {
            return null;
        }

        // The link of the start before is worth nothing any more.
        await invitations.WithdrawAllAsync(cancellationToken);
        return await AgainAsync(cancellationToken);
    }

    /// <summary>For an operator whose administrators have all lost their phones.</summary>
    public async Task<Uri> AgainAsync(CancellationToken cancellationToken)
    {
        var secret = await invitations.MakeAsync(
            new() { Roles = [StaffRole.Administrator] }, Valid, cancellationToken);
        return new(options.Value.DeskUrl, $"/invitation/{secret}");
    }
}
