using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.AdvocateDesk.Duty;

/// <summary>Who is there now and who waits, looked up every two seconds, so that a turn need not wait for it.</summary>
sealed class DutyBoard(
    StaffBook staff,
    DeskSessions sessions,
    ShiftBook shifts,
    CaseDesk cases,
    TimeProvider clock,
    ILogger<DutyBoard> logger) : LookingService(TimeSpan.FromSeconds(2), clock, logger), IHandoffDesk
{
    /// <summary>What was measured in the last days says how long it takes at present.</summary>
    static readonly TimeSpan Measured = TimeSpan.FromDays(3);

    /// <summary>Two families say nothing of the next.</summary>
    const int FewestWaits = 3;

    volatile Look? _look;

    public DeskView View(Lane lane, Language language, Severity severity)
    {
        if (_look is not { } look || look.Answering.Count == 0)
        {
            return DeskView.Nobody;
        }

        var onDuty = look.OnDuty.Count(member => IsFor(member, lane, language.Code));
        return new(
            IsStaffed: true,
            onDuty,
            look.Waiting.Count(@case => @case.Request.Severity >= severity),
            look.Waits.Count >= FewestWaits ? look.Waits[look.Waits.Count / 2] : null,
            onDuty > 0 ? null : ShiftBook.Next(look.Shifts, look.Closed, lane, language.Code, Clock.GetUtcNow()));
    }

    public override async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        var answering = (await staff.AllAsync(cancellationToken))
            .Where(member => member.May(Permission.Claim))
            .ToArray();
        var present = (await sessions.AllAsync(cancellationToken))
            .Where(session => session.IsPresent(now))
            .Select(session => session.Staff)
            .ToHashSet(StringComparer.Ordinal);
        _look = new(
            answering,
            [.. answering.Where(member => present.Contains(member.Id))],
            [.. (await cases.OpenAsync(cancellationToken)).Where(@case => @case.Status == CaseStatus.Waiting)],
            await cases.WaitsAsync(now - Measured, cancellationToken),
            await shifts.AllAsync(cancellationToken),
            await shifts.ClosedDaysAsync(cancellationToken));
    }

    static bool IsFor(StaffMember member, Lane lane, string language) =>
        (member.Lanes.Count == 0 || member.Lanes.Contains(lane))
        && (member.Languages.Count == 0 || member.Languages.Contains(language, StringComparer.Ordinal));

    sealed record Look(
        IReadOnlyList<StaffMember> Answering,
        IReadOnlyList<StaffMember> OnDuty,
        IReadOnlyList<Case> Waiting,
        IReadOnlyList<TimeSpan> Waits,
        IReadOnlyList<WeeklyShift> Shifts,
        IReadOnlyList<ClosedDay> Closed);
}
