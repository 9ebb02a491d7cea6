using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FamilyGuide.Bot.AdvocateDesk.Records;
using Microsoft.AspNetCore.Identity;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>Links that let somebody in once. Looking at one changes nothing; the form behind it uses it up.</summary>
sealed class Invitations(
    IDeskRecords records, StaffBook book, UserManager<StaffMember> people, TimeProvider clock)
{
    const string Kind = "invitation";
    const int SecretBytes = 32;

    static readonly TimeSpan Valid = TimeSpan.FromHours(72);

    /// <inheritdoc cref="MakeAsync(Invitation, TimeSpan, CancellationToken)" />
    public Task<string> MakeAsync(Invitation invitation, CancellationToken cancellationToken) =>
        MakeAsync(invitation, Valid, cancellationToken);

    /// <returns>What stands at the end of the link.</returns>
    public async Task<string> MakeAsync(Invitation invitation, TimeSpan valid, CancellationToken cancellationToken)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var document = JsonSerializer.SerializeToUtf8Bytes(
            invitation with { Seed = TimeCode.NewKey() }, InvitationJson.Default.Invitation);
        await records.KeepAsync(
            new(Kind, IdOf(secret), Version: 0, document, clock.GetUtcNow() + valid), cancellationToken);
        return secret;
    }

    /// <returns>Null when it was used, withdrawn or has expired, or who made it may invite nobody any more.</returns>
    public async Task<Invitation?> FindAsync(string secret, CancellationToken cancellationToken) =>
        secret.Length <= 2 * SecretBytes
        && await records.FindAsync(Kind, IdOf(secret), cancellationToken) is { } record
        && Read(record) is var invitation
        && await MayInviteAsync(invitation.By, cancellationToken)
            ? invitation
            : null;

    public async Task<IReadOnlyList<Invitation>> OpenAsync(CancellationToken cancellationToken)
    {
        var open = new List<Invitation>();
        foreach (var record in await records.ListAsync(Kind, cancellationToken))
        {
            if (Read(record) is var invitation && await MayInviteAsync(invitation.By, cancellationToken))
            {
                open.Add(invitation);
            }
        }

        return open;
    }

    /// <returns>False when there is none of that id.</returns>
    public Task<bool> WithdrawAsync(string id, CancellationToken cancellationToken) =>
        records.RemoveAsync(Kind, id, cancellationToken);

    /// <summary>Nobody gets in by an invitation that was never used.</summary>
    public async Task WithdrawAllAsync(CancellationToken cancellationToken)
    {
        foreach (var record in await records.ListAsync(Kind, cancellationToken))
        {
            await records.RemoveAsync(Kind, record.Id, cancellationToken);
        }
    }

    /// <summary>Makes the account, with its second factor shown to work.</summary>
    /// <returns>Codes for emergencies, or what was wrong; then the invitation is still good.</returns>
    public async Task<(IReadOnlyList<string> Codes, string? Complaint)> AcceptAsync(
        string secret, Acceptance acceptance, CancellationToken cancellationToken)
    {
        if (await FindAsync(secret, cancellationToken) is not { } invitation)
        {
            return ([], "This invitation has been used or has expired. Ask for a new one.");
        }

        var key = invitation.KeyFor(acceptance.Browser);
        var step = TimeCode.Check(key, acceptance.Code, usedStep: 0, clock.GetUtcNow());
        if (Complaint(acceptance) is { } complaint)
        {
            return ([], complaint);
        }

        if (step is null)
        {
            return ([], "The code is not the one that the app shows now. Is the clock of your phone right?");
        }

        if (await book.FindByLoginAsync(acceptance.Login, cancellationToken) is not null)
        {
            return ([], "Somebody signs in with that name already. Take another one.");
        }

        var (shown, kept) = RecoveryCodes.Make();
        var member = new StaffMember
        {
            Login = acceptance.Login,
            Name = acceptance.Name,
            Roles = invitation.Roles,
            Languages = invitation.Languages,
            Lanes = invitation.Lanes,
            AuthenticatorKey = key,
            LastTimeStep = step.Value,
            RecoveryCodes = kept,
        };
        foreach (var validator in people.PasswordValidators)
        {
            var judged = await validator.ValidateAsync(people, member, acceptance.Password);
            if (!judged.Succeeded)
            {
                return ([], judged.Errors.First().Description);
            }
        }

        // Used up first: of two who open the same link at once, one gets in.
        if (!await records.RemoveAsync(Kind, IdOf(secret), cancellationToken))
        {
            return ([], "This invitation has been used or has expired. Ask for a new one.");
        }

        var made = await people.CreateAsync(member, acceptance.Password);
        return made.Succeeded ? (shown, null) : ([], made.Errors.First().Description);
    }

    static string? Complaint(Acceptance acceptance)
    {
        const int LongestName = 40;
        if (acceptance.Name.Length is 0 or > LongestName || acceptance.Name.Any(char.IsControl))
        {
            return $"The name that families see has 1 to {LongestName} letters.";
        }

        return acceptance.Login.Length is < 3 or > LongestName
            || !acceptance.Login.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '@')
                ? $"The name to sign in with has 3 to {LongestName} letters a to z, digits, and . - _ @."
                : null;
    }

    /// <remarks>Null is the terminal: whoever reads it has the machine.</remarks>
    async Task<bool> MayInviteAsync(string? by, CancellationToken cancellationToken) =>
        by is null || (await book.FindAsync(by, cancellationToken))?.May(Permission.ManageStaff) is true;

    static Invitation Read(DeskRecord record) =>
        (JsonSerializer.Deserialize(record.Document.Span, InvitationJson.Default.Invitation)
            ?? throw new InvalidDataException("An invitation's record is empty."))
        with
        {
            Id = record.Id,
            Expires = record.Expires ?? default,
        };

    static string IdOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
