using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Bot.AdvocateDesk.Load;

/// <summary>Who carries how much, and how long families wait for whom. No word of any family.</summary>
sealed record LoadReport(IReadOnlyList<AdvocateLoad> Advocates, IReadOnlyList<WaitLoad> Waits)
{
    /// <param name="colleagues">All who answer families.</param>
    /// <param name="open">Cases that are not closed.</param>
    /// <param name="claimed">Cases that somebody came to in the last week, closed ones too.</param>
    /// <param name="now">By the desk's clock.</param>
    public static LoadReport Of(
        IEnumerable<Colleague> colleagues,
        IReadOnlyList<Case> open,
        IReadOnlyList<Case> claimed,
        DateTimeOffset now) => new(
        [
            .. colleagues
                .Select(colleague => LoadOf(colleague, open, now))
                .OrderByDescending(load => load.IsOnDuty)
                .ThenByDescending(load => load.Open)
                .ThenBy(load => load.Member.Name, StringComparer.Ordinal),
        ],
        [
            .. open.Where(@case => @case.Status == CaseStatus.Waiting).Concat(claimed)
                .Select(@case => (@case.Content.Lane, @case.Request.Language))
                .Distinct()
                .Order()
                .Select(kind => WaitsOf(kind.Lane, kind.Language, open, claimed, now)),
        ]);

    static AdvocateLoad LoadOf(Colleague colleague, IReadOnlyList<Case> open, DateTimeOffset now)
    {
        var (member, isOnDuty, strain) = colleague;
        var own = open.Where(@case => @case.IsHeldBy(member.Id)).ToArray();
        return new(
            member,
            isOnDuty,
            isOnDuty && strain.BreakUntil(now) is not null,
            own.Length,
            own.Count(@case => @case.Request.Severity == Severity.Urgent),
            strain.HardTalks.Count,
            strain.IsTooMuch(now));
    }

    static WaitLoad WaitsOf(
        Lane lane, string language, IReadOnlyList<Case> open, IReadOnlyList<Case> claimed, DateTimeOffset now)
    {
        TimeSpan[] waiting =
        [
            .. from @case in open
               where @case.Status == CaseStatus.Waiting && IsOf(@case)
               select now - @case.AskedAt,
        ];
        TimeSpan[] waited =
        [
            .. from @case in claimed
               where IsOf(@case) && @case.ClaimedAt is not null
               let wait = @case.ClaimedAt!.Value - @case.AskedAt
               orderby wait
               select wait,
        ];
        return new(
            lane,
            language,
            waiting.Length,
            waiting.Length > 0 ? waiting.Max() : null,
            waited.Length,
            waited.Length > 0 ? waited[waited.Length / 2] : null);

        bool IsOf(Case @case)
        {
            return @case.Content.Lane == lane && @case.Request.Language == language;
        }
    }
}

/// <param name="Member">Who.</param>
/// <param name="IsOnDuty">They are there, and said so.</param>
/// <param name="IsInBreak">After a hard talk.</param>
/// <param name="Open">Talks that they lead now.</param>
/// <param name="Urgent">Of these.</param>
/// <param name="HardTalks">That ended in the last week.</param>
/// <param name="IsTooMuch">Of these too many within a day.</param>
sealed record AdvocateLoad(
    StaffMember Member, bool IsOnDuty, bool IsInBreak, int Open, int Urgent, int HardTalks, bool IsTooMuch);

/// <param name="Lane">For whom.</param>
/// <param name="Language">Its code.</param>
/// <param name="Waiting">How many wait now.</param>
/// <param name="Longest">Of these.</param>
/// <param name="Answered">To how many somebody came in the last week.</param>
/// <param name="Median">How long half of these waited at most.</param>
sealed record WaitLoad(
    Lane Lane, string Language, int Waiting, TimeSpan? Longest, int Answered, TimeSpan? Median);
