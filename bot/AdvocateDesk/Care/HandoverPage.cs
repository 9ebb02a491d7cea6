using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.AdvocateDesk.Queue;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Care;

/// <summary>The end of a duty with talks that are not over: a note for each, and somebody else for each.</summary>
static class HandoverPage
{
    public const string Path = "/handover";

    /// <summary>Whoever takes the next case from the queue.</summary>
    const string Queue = "";

    public static async Task<IResult> ShowAsync(DeskRequest request)
    {
        var own = await OwnAsync(request);
        return own.Count == 0 ? new SeeOther("/") : await FormAsync(request, own, Markup.Empty);
    }

    public static async Task<IResult> HandOverAsync(DeskRequest request)
    {
        var own = await OwnAsync(request);
        var colleagues = await OthersAsync(request);
        if (own.FirstOrDefault(@case => Choice(@case, request, colleagues) is null) is not null)
        {
            return await FormAsync(
                request,
                own,
                DeskParts.Wrong("Each talk needs a note, and the queue or a colleague. Nothing was handed over yet."),
                StatusCodes.Status400BadRequest);
        }

        foreach (var @case in own)
        {
            var (note, to) = Choice(@case, request, colleagues)!.Value;
            await HandOverAsync(request, @case, note, to);
        }

        await QueuePage.SetDutyAsync(request, isOnDuty: false);
        return new SeeOther("/");
    }

    /// <summary>Talks that are under way: those that are over wait for their own form.</summary>
    public static async Task<IReadOnlyList<Case>> OwnAsync(DeskRequest request) =>
    [
        .. (await request.Get<CaseDesk>().OpenAsync(request.Aborted))
            .Where(@case => @case.IsHeldBy(request.Member.Id)),
    ];

    /// <summary>
    /// The note first: whoever comes next finds it. A colleague who is asked and doesn't come leaves the case to the
    /// queue, since its claim runs out.
    /// </summary>
    static async Task HandOverAsync(DeskRequest request, Case @case, string note, string to)
    {
        var (cases, me) = (request.Get<CaseDesk>(), request.Member);
        var noted = await cases.StepAsync(
            @case, new CaseStep.Note(me.Id, new(default, $"{me.Name}, handing over", note)), request.Aborted);
        var moved = await cases.StepAsync(
            @case,
            to == Queue ? new CaseStep.PassOn(me.Id, @case.Content.Lane) : new CaseStep.Offer(me.Id, to),
            request.Aborted);
        if (noted.Kind == StepKind.Done)
        {
            await WriteAsync(request, AuditAction.NoteWritten, @case);
        }

        if (moved.Kind == StepKind.Done)
        {
            await CareSteps.RememberAsync(request, @case);
            await WriteAsync(request, to == Queue ? AuditAction.CasePassedOn : AuditAction.CaseOffered, @case);
        }
    }

    /// <returns>Null when something is missing, or it is nobody's name.</returns>
    static (string Note, string To)? Choice(Case @case, DeskRequest request, IReadOnlyList<Colleague> colleagues)
    {
        var to = request.Field(ToOf(@case));
        return CaseActions.Written(request.Field(NoteOf(@case))) is { } note
            && (to == Queue || colleagues.Any(colleague => colleague.Member.Id == to))
                ? (note, to)
                : null;
    }

    /// <summary>Only who is there can be asked: whoever is not would not see it before the claim has run out.</summary>
    static async Task<IReadOnlyList<Colleague>> OthersAsync(DeskRequest request) =>
    [
        .. (await request.Get<Colleagues>().AllAsync(request.Aborted))
            .Where(colleague => colleague.IsOnDuty && colleague.Member.Id != request.Member.Id),
    ];

    static async Task<IResult> FormAsync(
        DeskRequest request, IReadOnlyList<Case> own, Markup trouble, int status = StatusCodes.Status200OK)
    {
        var colleagues = await OthersAsync(request);
        return DeskPage.Of(
            request,
            "Hand over",
            Markup.Of(
                $"""
                {trouble}
                <p>You have talks that are not over. Leave a line for whoever goes on, then your duty ends. Each family
                is told that somebody else goes on; they don't see the note.</p>
                <form method="post" action="{Path}">{DeskPage.Token(request)}
                {DeskParts.Each(own, @case => Fields(@case, request, colleagues))}
                <button class="main">Hand over and end my duty</button></form>
                <p><a href="/">Stay on duty</a></p>
                """),
            status);
    }

    static Markup Fields(Case @case, DeskRequest request, IReadOnlyList<Colleague> colleagues) => Markup.Of(
        $"""
        <fieldset class="card {CaseText.NameOf(@case.Request.Severity)}"><legend>{CaseText.Head(@case)}</legend>
        <label>What the next one should know
        <textarea name="{NoteOf(@case)}" rows="3" maxlength="2000" required
        dir="auto">{request.Field(NoteOf(@case))}</textarea></label>
        <label>Who goes on <select name="{ToOf(@case)}"><option value="{Queue}">The queue</option>
        {DeskParts.Each(
            colleagues.Where(one => !@case.Content.Avoids.Contains(one.Member.Id, StringComparer.Ordinal)),
            one => DeskParts.Option(one.Member.Id, one.Member.Name))}</select></label>
        </fieldset>
        """);

    static string NoteOf(Case @case) => $"note-{@case.Id.Value}";

    static string ToOf(Case @case) => $"to-{@case.Id.Value}";

    static Task WriteAsync(DeskRequest request, AuditAction action, Case @case) =>
        request.Get<AuditTrail>().WriteAsync(
            request.Member.Id, action, @case.Id.Value, reason: null, request.Aborted);
}
