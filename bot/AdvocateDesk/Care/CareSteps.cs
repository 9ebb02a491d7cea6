using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Bot.AdvocateDesk.Care;

/// <summary>What care has to do with the steps of a case.</summary>
static class CareSteps
{
    /// <summary>Somebody lets go of a talk: if it was hard, their break begins.</summary>
    /// <param name="request">Theirs.</param>
    /// <param name="case">As it was.</param>
    /// <param name="wasHard">They say so themselves.</param>
    public static Task RememberAsync(DeskRequest request, Case @case, bool wasHard = false) =>
        wasHard || @case.Request.Severity == Severity.Urgent
            ? request.Get<HardTalkBook>().AddAsync(request.Member.Id, @case, request.Aborted)
            : Task.CompletedTask;

    /// <returns>Why somebody had better not take a case now; null when they may.</returns>
    public static async Task<string?> RefusalAsync(DeskRequest request, Case @case)
    {
        var now = request.Get<TimeProvider>().GetUtcNow();
        var open = await request.Get<CaseDesk>().OpenAsync(request.Aborted);
        var colleagues = await request.Get<Colleagues>().AllAsync(request.Aborted);
        return ClaimLimits.Refusal(
            @case,
            [.. open.Where(other => other.IsHeldBy(request.Member.Id))],
            await BreakCard.StrainOfAsync(request),
            Colleagues.CanAnother(request.Member, @case, colleagues, open, now),
            now);
    }
}
