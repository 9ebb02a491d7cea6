using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Conversations.Cases;

namespace FamilyGuide.Bot.AdvocateDesk.Care;

/// <summary>Who is there now, and who of them is rested.</summary>
sealed class Colleagues(StaffBook staff, DeskSessions sessions, HardTalkBook talks, TimeProvider clock)
{
    /// <summary>All who answer families, with what is known of their day.</summary>
    public async Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var signedIn = (await sessions.AllAsync(cancellationToken)).ToLookup(
            session => session.Staff, StringComparer.Ordinal);
        var hard = await talks.AllAsync(cancellationToken);
        return
        [
            .. from member in await staff.AllAsync(cancellationToken)
               where member.May(Permission.Claim)
               let own = signedIn[member.Id].ToArray()
               select new Colleague(
                   member,
                   own.Any(session => session.IsPresent(now)),
                   Strain.Of(member.Id, hard, own.Select(session => session.Rested).DefaultIfEmpty().Max())),
        ];
    }

    /// <summary>Whether somebody else could take a case now.</summary>
    public static bool CanAnother(
        StaffMember than, Case wanted, IEnumerable<Colleague> all, IReadOnlyList<Case> open, DateTimeOffset now) =>
        all.Any(other => other.Member.Id != than.Id
            && other.IsOnDuty
            && other.Strain.BreakUntil(now) is null
            && !other.Strain.IsTooMuch(now)
            && CaseText.IsFor(wanted, other.Member)
            && !wanted.Content.Avoids.Contains(other.Member.Id, StringComparer.Ordinal)
            && open.Count(@case => @case.IsHeldBy(other.Member.Id)) < ClaimLimits.MostAtOnce);
}

/// <param name="Member">Who.</param>
/// <param name="IsOnDuty">They are there, and said so.</param>
/// <param name="Strain">What they have carried lately.</param>
sealed record Colleague(StaffMember Member, bool IsOnDuty, Strain Strain);
