using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FamilyGuide.Bot.AdvocateDesk.Records;
using Microsoft.AspNetCore.Identity;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>Keys instead of a password and a code (WebAuthn): they can't be typed into somebody else's page.</summary>
/// <remarks>
/// The device asks its owner for a finger, a face or a number first, so that one is two factors. What is asked of it
/// is kept here for a few minutes and used up by the answer, so that no answer is worth anything twice.
/// </remarks>
sealed class Passkeys(
    IPasskeyHandler<StaffMember> handler, StaffBook book, IDeskRecords records, TimeProvider clock)
{
    public const int Most = 10;

    /// <summary>In letters; an answer with a statement of the maker is shorter than this.</summary>
    public const int LongestAnswer = 16 * 1024;

    const string Kind = "passkey-question";
    const int SecretBytes = 32;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <returns>What the browser is asked, and what it is to bring back with the answer.</returns>
    public async Task<(string Question, string Secret)> AskToAddAsync(
        StaffMember member, HttpContext http, CancellationToken cancellationToken)
    {
        var asked = await handler.MakeCreationOptionsAsync(
            new() { Id = member.Id, Name = member.Login, DisplayName = member.Name }, http);
        return (asked.CreationOptionsJson, await KeepAsync(asked.AttestationState, member.Id, cancellationToken));
    }

    /// <summary>Anybody's: the device knows whose keys it has, and we tell nobody who has one.</summary>
    public async Task<(string Question, string Secret)> AskToEnterAsync(
        HttpContext http, CancellationToken cancellationToken)
    {
        var asked = await handler.MakeRequestOptionsAsync(user: null, http);
        return (asked.RequestOptionsJson, await KeepAsync(asked.AssertionState, "", cancellationToken));
    }

    /// <returns>False when it does not answer what was asked just now.</returns>
    public async Task<bool> AddAsync(
        StaffMember member, string secret, string answer, string name, HttpContext http,
        CancellationToken cancellationToken)
    {
        if (member.Passkeys.Count >= Most
            || await UseUpAsync(secret, member.Id, cancellationToken) is not { } state
            || answer.Length is 0 or > LongestAnswer)
        {
            return false;
        }

        var added = await handler.PerformAttestationAsync(
            new() { HttpContext = http, CredentialJson = answer, AttestationState = state });
        if (!added.Succeeded || await OwnerOfAsync(added.Passkey.CredentialId, cancellationToken) is not null)
        {
            return false;
        }

        added.Passkey.Name = name;
        member.Passkeys = [.. member.Passkeys, StaffPasskey.Of(added.Passkey)];
        return await book.KeepAsync(member, cancellationToken);
    }

    /// <returns>
    /// Nobody when it does not answer what was asked just now, or they are switched off; not even judged when nothing
    /// was asked, which then fills no log.
    /// </returns>
    public async Task<(StaffMember? Member, bool WasJudged)> EnterAsync(
        string secret, string answer, HttpContext http, CancellationToken cancellationToken) =>
        await UseUpAsync(secret, "", cancellationToken) is { } state
            ? (await JudgeAsync(state, answer, http, cancellationToken), WasJudged: true)
            : (null, WasJudged: false);

    /// <returns>False when there is none of that id.</returns>
    public async Task<bool> RemoveAsync(StaffMember member, string id, CancellationToken cancellationToken)
    {
        var left = member.Passkeys.Where(key => Base64Url.EncodeToString(key.Id) != id).ToArray();
        if (left.Length == member.Passkeys.Count)
        {
            return false;
        }

        member.Passkeys = left;
        return await book.KeepAsync(member, cancellationToken);
    }

    async Task<StaffMember?> JudgeAsync(
        string state, string answer, HttpContext http, CancellationToken cancellationToken)
    {
        if (answer.Length is 0 or > LongestAnswer)
        {
            return null;
        }

        var entered = await handler.PerformAssertionAsync(
            new() { HttpContext = http, CredentialJson = answer, AssertionState = state });
        if (!entered.Succeeded || entered.User.IsDisabled)
        {
            return null;
        }

        // With the count of its uses, so that a copy of the device is noticed.
        var used = StaffPasskey.Of(entered.Passkey);
        entered.User.Passkeys =
            [.. entered.User.Passkeys.Select(key => key.Id.AsSpan().SequenceEqual(used.Id) ? used : key)];
        return await book.KeepAsync(entered.User, cancellationToken) ? entered.User : null;
    }

    async Task<StaffMember?> OwnerOfAsync(byte[] id, CancellationToken cancellationToken) =>
        (await book.AllAsync(cancellationToken)).FirstOrDefault(member =>
            member.Passkeys.Any(key => key.Id.AsSpan().SequenceEqual(id)));

    async Task<string> KeepAsync(string? state, string of, CancellationToken cancellationToken)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        await records.KeepAsync(
            new(Kind, IdOf(secret, of), Version: 0, Encoding.UTF8.GetBytes(state ?? ""), clock.GetUtcNow() + Patience),
            cancellationToken);
        return secret;
    }

    /// <returns>What was kept with the question; null when there is none, or somebody has answered it.</returns>
    async Task<string?> UseUpAsync(string secret, string of, CancellationToken cancellationToken) =>
        secret.Length is > 0 and <= 2 * SecretBytes
        && await records.FindAsync(Kind, IdOf(secret, of), cancellationToken) is { } record
        && await records.RemoveAsync(Kind, record.Id, cancellationToken)
            ? Encoding.UTF8.GetString(record.Document.Span)
            : null;

    static string IdOf(string secret, string of) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{secret}|{of}")));
}
