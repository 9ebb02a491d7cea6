using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.AdvocateDesk.Queue;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Care;

/// <summary>
/// The end of a duty, or of a session, with talks that are not over: a note for each and somebody else for each, or all
/// back to the queue, or all kept.
/// </summary>
static class HandoverPage
{
    public const string Path = "/handover";

    /// <summary>The same, on the way out.</summary>
    public const string LeavingPath = $"{Path}?{HandoverForm.Leave}=yes";

    public static async Task<IResult> ShowAsync(DeskRequest request)
    {
        var own = await OwnAsync(request);
        var isLeaving = request.Query(HandoverForm.Leave) == "yes";
        return own.Count == 0 && !isLeaving
            ? new SeeOther("/")
            : new HandoverForm(request, own, await OthersAsync(request), isLeaving).Show();
    }

    public static async Task<IResult> HandOverAsync(DeskRequest request)
    {
        var own = await OwnAsync(request);
        var isLeaving = request.Field(HandoverForm.Leave) == "yes";
        switch (request.Field(HandoverForm.How))
        {
            case HandoverForm.Keep:
                break;
            case HandoverForm.GiveBack:
                foreach (var @case in own)
                {
                    await MoveAsync(request, @case, HandoverForm.Queue);
                }

                break;
            default:
                var colleagues = await OthersAsync(request);
                if (own.Any(@case => Choice(@case, request, colleagues) is null))
                {
                    return new HandoverForm(request, own, colleagues, isLeaving).Show(isWrong: true);
                }

                foreach (var @case in own)
                {
                    await HandOverAsync(request, @case, Choice(@case, request, colleagues)!.Value);
                }

                break;
        }

        if (isLeaving)
        {
            return await SignInPage.EndAsync(request);
        }

        await QueuePage.SetDutyAsync(request, isOnDuty: false);
        return new SeeOther("/");
    }

    /// <summary>
    /// Whether somebody who signs out is asked first. Whoever has hidden the desk is not: then nothing is shown, and
    /// what they hold goes back by itself.
    /// </summary>
    public static async Task<bool> AsksFirstAsync(DeskRequest request) =>
        !request.Session.IsLocked
        && request.Member.May(Permission.Claim)
        && await OwnAsync(request) is not [];

    /// <summary>Talks that are under way: those that are over wait for their own form.</summary>
    public static async Task<IReadOnlyList<Case>> OwnAsync(DeskRequest request) =>
    [
        .. (await request.Get<CaseDesk>().OpenAsync(request.Aborted))
            .Where(@case => @case.IsHeldBy(request.Member.Id)),
    ];

    /// <summary>The note first: whoever comes next finds it.</summary>
    static async Task HandOverAsync(DeskRequest request, Case @case, (string Note, string To) choice)
    {
        var me = request.Member;
        var noted = await request.Get<CaseDesk>().StepAsync(
            @case, new CaseStep.Note(me.Id, new(default, $"{me.Name}, handing over", choice.Note)), request.Aborted);
        if (noted.Kind == StepKind.Done)
        {
            await WriteAsync(request, AuditAction.NoteWritten, @case);
        }

        await MoveAsync(request, @case, choice.To);
    }

    /// <summary>
    /// A colleague who is asked and doesn't come leaves the case to the queue, since its claim runs out.
    /// </summary>
    static async Task MoveAsync(DeskRequest request, Case @case, string to)
    {
        var (toQueue, me) = (to == HandoverForm.Queue, request.Member.Id);
        var moved = await request.Get<CaseDesk>().StepAsync(
            @case,
            toQueue ? new CaseStep.PassOn(me, @case.Content.Lane) : new CaseStep.Offer(me, to),
            request.Aborted);
        if (moved.Kind == StepKind.Done)
        {
            await CareSteps.RememberAsync(request, @case);
            await WriteAsync(request, toQueue ? AuditAction.CasePassedOn : AuditAction.CaseOffered, @case);
        }
    }

    /// <returns>Null when something is missing, or it is nobody's name.</returns>
    static (string Note, string To)? Choice(Case @case, DeskRequest request, IReadOnlyList<Colleague> colleagues)
    {
        var to = request.Field(HandoverForm.ToOf(@case));
        return CaseActions.Written(request.Field(HandoverForm.NoteOf(@case))) is { } note
            && (to == HandoverForm.Queue || colleagues.Any(colleague => colleague.Member.Id == to))
                ? (note, to)
                : null;
    }

    /// <summary>Only who is there can be asked: whoever is not would not see it before the claim has run out.</summary>
    static async Task<IReadOnlyList<Colleague>> OthersAsync(DeskRequest request) =>
    [
        .. (await request.Get<Colleagues>().AllAsync(request.Aborted))
            .Where(colleague => colleague.IsOnDuty && colleague.Member.Id != request.Member.Id),
    ];

    static Task WriteAsync(DeskRequest request, AuditAction action, Case @case) =>
        request.Get<AuditTrail>().WriteAsync(
            request.Member.Id, action, @case.Id.Value, reason: null, request.Aborted);
}
