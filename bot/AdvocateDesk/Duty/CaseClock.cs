using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.AdvocateDesk.Duty;

/// <summary>
/// What time does with cases: claims run out, promises are broken, notes and askings are forgotten, and in the end
/// nobody came.
/// </summary>
/// <remarks>Every machine looks; a step that another one has done already is refused.</remarks>
sealed class CaseClock(CaseDesk cases, TimeProvider clock, ILogger<CaseClock> logger)
    : LookingService(TimeSpan.FromSeconds(5), clock, logger)
{
    /// <summary>Three days: longer than a weekend.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    public override async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        foreach (var @case in await cases.OpenAsync(cancellationToken))
        {
            if (Due(@case, now) is { } step)
            {
                await cases.StepAsync(@case, step, cancellationToken);
            }
        }
    }

    static CaseStep? Due(Case @case, DateTimeOffset now) => @case.Status switch
    {
        CaseStatus.Active when @case.ClaimUntil <= now => new CaseStep.Expire(),
        CaseStatus.Waiting when now >= @case.AskedAt + GiveUpAfter => new CaseStep.GiveUp(),
        CaseStatus.Waiting when CaseMachine.IsLate(@case, now) => new CaseStep.TellLate(),
        _ when CaseAsking.IsOver(@case, now) => new CaseStep.EndAsking(),
        _ when CaseMachine.HasOldNotes(@case, now) => new CaseStep.ForgetNotes(),
        _ => null,
    };
}
