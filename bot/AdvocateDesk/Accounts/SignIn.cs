using System.Security.Cryptography;
using System.Text;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.Conversations.Edge.Limits;
using Microsoft.AspNetCore.Identity;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>Password and second factor, judged together: whoever guesses never learns which one was wrong.</summary>
sealed class SignIn(
    StaffBook book, IPasswordHasher<StaffMember> hasher, TimeProvider clock, ILogger<SignIn> logger)
{
    /// <summary>Takes as long to check as a real one, for names that nobody has.</summary>
    readonly Lazy<StaffMember> _nobody = new(() => new()
    {
        PasswordHash = hasher.HashPassword(new(), "nobody has this password"),
        AuthenticatorKey = TimeCode.NewKey(),
    });

    readonly Limiter<UInt128> _guesses = new(LimitTable.DeskGuesses, clock, logger);
    readonly Limiter<AddressBlock> _addresses = new(LimitTable.DeskGuessesFrom, clock, logger);

    /// <returns>
    /// Nobody when a name, password or code is wrong; not even judged when there were too many tries, which then cost
    /// this machine nothing and fill no log.
    /// </returns>
    public async Task<(StaffMember? Member, bool WasJudged)> TryAsync(
        DeskRequest request, string login, string password, string code)
    {
        if (!IsAdmittedFrom(request))
        {
            return (null, WasJudged: false);
        }

        var known = await book.FindByLoginAsync(login, request.Aborted);
        var member = known ?? _nobody.Value;
        var isKnownHere = known is not null && DeskCookie.IsKnown(request.Http, known);
        if (!_guesses.Take(KeyOf(login, isKnownHere)).IsAdmitted)
        {
            return (null, WasJudged: false);
        }

        // All of it is always done, so that the time tells nothing either.
        var isPassword = IsPassword(member, password);
        var codes = Codes(member, code);
        return (known is { IsDisabled: false } && isPassword && codes && await book.KeepAsync(known, request.Aborted)
            ? known
            : null, WasJudged: true);
    }

    /// <summary>Also for passkeys: they can't be guessed, but each try costs work.</summary>
    public bool IsAdmittedFrom(DeskRequest request) =>
        _addresses.Take(AddressBlock.Of(request.Http.Connection.RemoteIpAddress)).IsAdmitted;

    /// <summary>For whoever is signed in already: the password alone opens a locked desk.</summary>
    public bool IsStillThem(DeskRequest request, string password) =>
        _guesses.Take(KeyOf(request.Member.Login, isKnownHere: true)).IsAdmitted
        && IsPassword(request.Member, password);

    bool IsPassword(StaffMember member, string password) =>
        password.Length is > 0 and <= 4 * PasswordRules.Longest
        && hasher.VerifyHashedPassword(member, member.PasswordHash, password) != PasswordVerificationResult.Failed;

    /// <summary>A code of the app, or one of those for emergencies; each is used up.</summary>
    bool Codes(StaffMember member, string code)
    {
        if (TimeCode.Check(member.AuthenticatorKey, code, member.LastTimeStep, clock.GetUtcNow()) is { } step)
        {
            member.LastTimeStep = step;
            return true;
        }

        if (RecoveryCodes.Use(member.RecoveryCodes, code) is not { } left)
        {
            return false;
        }

        member.RecoveryCodes = left;
        return true;
    }

    static UInt128 KeyOf(string login, bool isKnownHere)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{login.ToUpperInvariant()}|{isKnownHere}"));
        return System.Runtime.InteropServices.MemoryMarshal.Read<UInt128>(hash);
    }
}
