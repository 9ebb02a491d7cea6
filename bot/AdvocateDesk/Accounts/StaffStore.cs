using Microsoft.AspNetCore.Identity;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>Lets ASP.NET Core Identity keep people as our records: sealed, on either engine, in backups.</summary>
sealed class StaffStore(StaffBook book) :
    IUserPasswordStore<StaffMember>,
    IUserSecurityStampStore<StaffMember>,
    IUserTwoFactorStore<StaffMember>,
    IUserAuthenticatorKeyStore<StaffMember>,
    IUserPasskeyStore<StaffMember>
{
    static readonly IdentityError Changed = new()
    {
        Code = "ConcurrencyFailure",
        Description = "Somebody else has changed this person meanwhile.",
    };

    public Task<string> GetUserIdAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Login);

    public Task SetUserNameAsync(StaffMember user, string? userName, CancellationToken cancellationToken)
    {
        user.Login = userName ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Login.ToUpperInvariant());

    public Task SetNormalizedUserNameAsync(
        StaffMember user, string? normalizedName, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(StaffMember user, CancellationToken cancellationToken) =>
        UpdateAsync(user, cancellationToken);

    public async Task<IdentityResult> UpdateAsync(StaffMember user, CancellationToken cancellationToken) =>
        await book.KeepAsync(user, cancellationToken) ? IdentityResult.Success : IdentityResult.Failed(Changed);

    public async Task<IdentityResult> DeleteAsync(StaffMember user, CancellationToken cancellationToken)
    {
        // What somebody did stays in the audit under their id, so they are switched off and not removed.
        user.IsDisabled = true;
        return await UpdateAsync(user, cancellationToken);
    }

    public Task<StaffMember?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        book.FindAsync(userId, cancellationToken);

    public Task<StaffMember?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        book.FindByLoginAsync(normalizedUserName, cancellationToken);

    public Task SetPasswordHashAsync(StaffMember user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.PasswordHash);

    public Task<bool> HasPasswordAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash.Length > 0);

    public Task SetSecurityStampAsync(StaffMember user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    /// <summary>There is no account without a second factor.</summary>
    public Task SetTwoFactorEnabledAsync(StaffMember user, bool enabled, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task<bool> GetTwoFactorEnabledAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task SetAuthenticatorKeyAsync(StaffMember user, string key, CancellationToken cancellationToken)
    {
        user.AuthenticatorKey = key;
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.AuthenticatorKey);

    public async Task AddOrUpdatePasskeyAsync(
        StaffMember user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        await RemovePasskeyAsync(user, passkey.CredentialId, cancellationToken);
        user.Passkeys = [.. user.Passkeys, StaffPasskey.Of(passkey)];
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. user.Passkeys.Select(key => key.ToInfo())]);

    public async Task<StaffMember?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        (await book.AllAsync(cancellationToken)).FirstOrDefault(member => Find(member, credentialId) is not null);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(
        StaffMember user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(Find(user, credentialId)?.ToInfo());

    public Task RemovePasskeyAsync(StaffMember user, byte[] credentialId, CancellationToken cancellationToken)
    {
        user.Passkeys = [.. user.Passkeys.Where(key => !key.Id.AsSpan().SequenceEqual(credentialId))];
        return Task.CompletedTask;
    }

    static StaffPasskey? Find(StaffMember member, byte[] id) =>
        member.Passkeys.FirstOrDefault(key => key.Id.AsSpan().SequenceEqual(id));

    public void Dispose()
    {
    }
}
