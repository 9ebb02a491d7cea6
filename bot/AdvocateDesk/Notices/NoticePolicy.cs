using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Bot.AdvocateDesk.Notices;

/// <summary>Whom an e-mail may reach, and when: pure.</summary>
static class NoticePolicy
{
    /// <summary>Whoever is written to more often turns it off.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(30);

    /// <summary>The same families again: somebody may have missed it.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromHours(4);

    /// <summary>Most are taken at once by somebody who is there.</summary>
    public static readonly TimeSpan WhileSomebodyIsThere = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan WhileNobodyIsThere = TimeSpan.FromMinutes(1);

    /// <summary>The cases of which somebody may be told now.</summary>
    public static IReadOnlyList<Case> For(
        Colleague colleague,
        NoticeState last,
        IEnumerable<Case> waiting,
        IReadOnlyList<Colleague> colleagues,
        DateTimeOffset now)
    {
        var member = colleague.Member;
        if (member.Notices is not { Email.Length: > 0, IsConfirmed: true } wishes
            || !member.May(Permission.Claim)
            || colleague.IsOnDuty
            || now < last.NotBefore)
        {
            return [];
        }

        var isQuiet = wishes.IsQuiet(now);
        Case[] due =
        [
            .. waiting.Where(@case => IsTheirs(@case, member)
                && now >= WaitingSince(@case) + PatienceWith(@case, colleagues)
                && (!isQuiet || (wishes.IsUrgentAlways && @case.Request.Severity == Severity.Urgent))),
        ];
        return now >= last.Told + Again || due.Any(@case => WaitingSince(@case) > last.Newest) ? due : [];
    }

    /// <summary>When it came into the queue, for the first time or again.</summary>
    public static DateTimeOffset WaitingSince(Case @case) =>
        @case.ClaimUntil > @case.AskedAt ? @case.ClaimUntil : @case.AskedAt;

    static bool IsTheirs(Case @case, StaffMember member) =>
        @case.Status == CaseStatus.Waiting
        && CaseText.IsFor(@case, member)
        && !@case.Content.Avoids.Contains(member.Id, StringComparer.Ordinal);

    static TimeSpan PatienceWith(Case @case, IReadOnlyList<Colleague> colleagues) =>
        colleagues.Any(other => other.IsOnDuty && IsTheirs(@case, other.Member))
            ? WhileSomebodyIsThere
            : WhileNobodyIsThere;
}
