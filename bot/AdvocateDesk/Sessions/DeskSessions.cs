using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Records;

namespace FamilyGuide.Bot.AdvocateDesk.Sessions;

/// <summary>Sessions stand in the store and are read at each request: whoever ends one ends it at once.</summary>
sealed class DeskSessions(IDeskRecords records, StaffBook staff, TimeProvider clock)
{
    const string Kind = "session";
    const int SecretBytes = 32;

    /// <summary>Without a touch; then the desk locks, and later forgets.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    /// <summary>A shift, with time to spare.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static readonly TimeSpan Sure = TimeSpan.FromMinutes(5);

    /// <summary>What is written at most so often: that somebody is still there.</summary>
    static readonly TimeSpan BetweenSigns = TimeSpan.FromMinutes(1);

    /// <returns>What the browser is to hold.</returns>
    public async Task<string> BeginAsync(StaffMember member, CancellationToken cancellationToken)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var now = clock.GetUtcNow();
        await KeepAsync(
            new()
            {
                Id = IdOf(secret),
                Staff = member.Id,
                SecurityStamp = member.SecurityStamp,
                Began = now,
                Seen = now,
                SureUntil = now + Sure,
            },
            cancellationToken);
        return secret;
    }

    /// <summary>Who is signed in with what a browser holds; null when nobody is, or no longer.</summary>
    public async Task<(DeskSession Session, StaffMember Member)?> FindAsync(
        string? secret, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(secret) || secret.Length > 2 * SecretBytes
            ? null
            : await FindByIdAsync(IdOf(secret), cancellationToken);

    /// <summary>The same by the session's own name, which opens nothing.</summary>
    public async Task<(DeskSession Session, StaffMember Member)?> FindByIdAsync(
        string id, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(Kind, id, cancellationToken) is not { } record)
        {
            return null;
        }

        var session = DeskSessionJson.Read(record);
        var now = clock.GetUtcNow();
        return await staff.FindAsync(session.Staff, cancellationToken) is { IsDisabled: false } member
            && member.SecurityStamp == session.SecurityStamp
            && now < session.Began + Longest
                ? (now >= session.Seen + Idle ? session with { IsLocked = true } : session, member)
                : null;
    }

    /// <summary>The person has done something.</summary>
    public async Task<DeskSession> TouchAsync(DeskSession session, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return now - session.Seen < BetweenSigns
            ? session
            : await ChangeAsync(session, before => before with { Seen = now }, cancellationToken);
    }

    /// <summary>Changes a session as it is now; two requests of one browser may come at once.</summary>
    public async Task<DeskSession> ChangeAsync(
        DeskSession session, Func<DeskSession, DeskSession> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = change(session);
            if (await KeepAsync(changed, cancellationToken))
            {
                return changed with { Version = changed.Version + 1 };
            }

            if (await records.FindAsync(Kind, session.Id, cancellationToken) is not { } record)
            {
                return changed;
            }

            session = DeskSessionJson.Read(record);
        }
    }

    public async Task<IReadOnlyList<DeskSession>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await records.ListAsync(Kind, cancellationToken)).Select(DeskSessionJson.Read)];

    public Task EndAsync(string id, CancellationToken cancellationToken) =>
        records.RemoveAsync(Kind, id, cancellationToken);

    public async Task EndAllOfAsync(string member, CancellationToken cancellationToken)
    {
        foreach (var session in await AllAsync(cancellationToken))
        {
            if (session.Staff == member)
            {
                await EndAsync(session.Id, cancellationToken);
            }
        }
    }

    Task<bool> KeepAsync(DeskSession session, CancellationToken cancellationToken) => records.KeepAsync(
        new(Kind, session.Id, session.Version, DeskSessionJson.Write(session), session.Began + Longest),
        cancellationToken);

    static string IdOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
