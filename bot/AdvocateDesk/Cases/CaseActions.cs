using System.Globalization;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.AdvocateDesk.Cases;

/// <summary>What can be done with a case. Each is one step, which the store does or refuses as a whole.</summary>
static class CaseActions
{
    const int LongestMessage = 4000;
    const int LongestKey = 64;

    public static async Task<IResult> ClaimAsync(DeskRequest request)
    {
        var cases = request.Get<CaseDesk>();
        if (!CaseId.TryParse(request.Route("id"), out var id)
            || await cases.FindAsync(id, request.Aborted) is not { } @case)
        {
            return DeskTrouble.Nothing(request);
        }

        if (await CareSteps.RefusalAsync(request, @case) is { } words)
        {
            return DeskTrouble.Conflict(request, words);
        }

        var outcome = await cases.ClaimAsync(@case, new(request.Member.Id, request.Member.Name), request.Aborted);
        if (outcome.Kind != StepKind.Done)
        {
            return DeskTrouble.Conflict(
                request, "Somebody else has taken this case, or the family waits no more. Nothing was changed.");
        }

        await WriteAsync(request, AuditAction.CaseClaimed, @case);
        return new SeeOther(PathOf(@case));
    }

    public static Task<IResult> SayAsync(DeskRequest request) =>
        SayAsync(request, _ => request.FieldAsIs("text"));

    /// <summary>An entry, as it is today: whoever sends it sends its date and sources with it.</summary>
    public static Task<IResult> AnswerAsync(DeskRequest request) => SayAsync(
        request, @case => request.Get<ReadyAnswers>().Find(new ArticleId(request.Field("entry")), @case)?.Text);

    /// <summary>Asks in the family's language whether it is safe to write now.</summary>
    public static Task<IResult> AskSafeAsync(DeskRequest request) => SayAsync(
        request,
        @case => request.Get<PhraseBook>().In(Language.FindOrEnglish(@case.Request.Language)).Say(Phrase.HandoffSafe));

    /// <summary>A ticket to somebody else, which the family carries.</summary>
    public static Task<IResult> ReferAsync(DeskRequest request) => SayAsync(
        request,
        @case => request.Get<ReferralTickets>()
            .Of(request.Field("to"), Language.FindOrEnglish(@case.Request.Language)));

    public static Task<IResult> EndAsync(DeskRequest request) => StepAsync(
        request,
        AuditAction.CaseEnded,
        _ => new CaseStep.End(request.Member.Id),
        then: @case => CareSteps.RememberAsync(request, @case));

    public static Task<IResult> CloseAsync(DeskRequest request) => StepAsync(
        request,
        AuditAction.CaseClosed,
        _ => Enum.TryParse<CaseResult>(request.Field("result"), out var result)
            && result is >= CaseResult.Answered and <= CaseResult.NoContact
                ? new CaseStep.Close(request.Member.Id, result)
                : null,
        _ => "/",
        @case => CareSteps.RememberAsync(request, @case, wasHard: request.Field("hard") == "yes"));

    public static Task<IResult> PassOnAsync(DeskRequest request) => StepAsync(
        request,
        AuditAction.CasePassedOn,
        _ => Enum.TryParse<Lane>(request.Field("lane"), out var lane) && Enum.IsDefined(lane)
            ? new CaseStep.PassOn(request.Member.Id, lane)
            : null,
        _ => "/",
        @case => CareSteps.RememberAsync(request, @case));

    public static Task<IResult> RecuseAsync(DeskRequest request) => StepAsync(
        request, AuditAction.ConflictMarked, _ => new CaseStep.Recuse(request.Member.Id), _ => "/");

    /// <summary>
    /// The family of another case, which is or was one's own, is on the other side: this one is handed on, and whoever
    /// takes it never gets the other.
    /// </summary>
    public static async Task<IResult> OpposeAsync(DeskRequest request)
    {
        var cases = request.Get<CaseDesk>();
        if (await request.Get<CaseAccess>().FindAsync(request) is not (var @case, CaseRelation.Holder)
            || (await cases.OfAsync(request.Member.Id, CasePage.MostOwn, request.Aborted))
                .FirstOrDefault(own => own.Id.Value == request.Field("other")) is not { } other
            || other.Conversation == @case.Conversation)
        {
            return DeskTrouble.Nothing(request);
        }

        await cases.OpposeAsync(@case, other, request.Aborted);
        await WriteAsync(request, AuditAction.ConflictMarked, other);
        return await RecuseAsync(request);
    }

    public static async Task<IResult> OfferAsync(DeskRequest request) =>
        await ColleagueAsync(request, Permission.Claim) is { } to
            ? await StepAsync(request, AuditAction.CaseOffered, _ => new CaseStep.Offer(request.Member.Id, to.Id))
            : DeskTrouble.Nothing(request);

    public static async Task<IResult> InviteInterpreterAsync(DeskRequest request) =>
        await ColleagueAsync(request, Permission.Interpret) is { } to
            ? await StepAsync(request, AuditAction.InterpreterAdded, _ => new CaseStep.Invite(request.Member.Id, to.Id))
            : DeskTrouble.Nothing(request);

    public static Task<IResult> NoteAsync(DeskRequest request) => StepAsync(
        request,
        AuditAction.NoteWritten,
        _ => Written(request.Field("text")) is { } text
            ? new CaseStep.Note(request.Member.Id, new(default, request.Member.Name, text))
            : null);

    /// <summary>The original stays where it is; this stands beside it, for colleagues only.</summary>
    public static Task<IResult> TranslateAsync(DeskRequest request) => StepAsync(
        request,
        AuditAction.NoteWritten,
        _ => Written(request.Field("text")) is { } text
            && long.TryParse(request.Field("sequence"), CultureInfo.InvariantCulture, out var sequence)
                ? new CaseStep.Note(request.Member.Id, new(default, request.Member.Name, text, sequence))
                : null);

    public static async Task<IResult> BreakGlassAsync(DeskRequest request)
    {
        const int ShortestReason = 10;
        if (!CaseId.TryParse(request.Route("id"), out var id)
            || await request.Get<CaseDesk>().FindAsync(id, request.Aborted) is not { } @case)
        {
            return DeskTrouble.Nothing(request);
        }

        var reason = request.Field("reason");
        if (reason.Length < ShortestReason)
        {
            return DeskTrouble.Wrong(request, "Say in a sentence why you must read a case that is not yours.");
        }

        // Written down first: a reading that is not in the log must not happen.
        await request.Get<AuditTrail>().WriteAsync(
            request.Member.Id, AuditAction.GlassBroken, @case.Id.Value, reason, request.Aborted);
        await request.Get<CaseAccess>().BreakGlassAsync(
            @case, request.Member, request.Get<TimeProvider>().GetUtcNow(), request.Aborted);
        return new SeeOther(PathOf(@case));
    }

    public static Task<IResult> AskForReasonAsync(DeskRequest request) => Task.FromResult(DeskPage.Of(
        request,
        "Open a case that is not yours",
        Markup.Of(
            $"""
            <p>Every reading is written into the log, with your name and what you say here. Others read that log.</p>
            <form method="post" class="card">{DeskPage.Token(request)}
            <label>Why must you read it?
            <textarea name="reason" rows="3" minlength="10" maxlength="500" required></textarea></label>
            <button class="main">Open for an hour</button></form>
            """)));

    static async Task<IResult> SayAsync(DeskRequest request, Func<Case, string?> wording)
    {
        if (await request.Get<CaseAccess>().FindAsync(request) is not (var @case, CaseRelation.Holder))
        {
            return DeskTrouble.Nothing(request);
        }

        if (Written(wording(@case) ?? "") is not { } text)
        {
            return DeskTrouble.Wrong(request, "There is nothing to send, or it must not be sent any more.");
        }

        var key = request.Field("key");
        request.Get<TypingBoard>().Stops(@case.Conversation, Typist.Advocate);
        var outcome = await request.Get<CaseDesk>().StepAsync(
            @case,
            new CaseStep.Say(
                new(request.Member.Id, request.Member.Name),
                key.Length is > 0 and <= LongestKey ? key : RandomName.New(),
                text),
            request.Aborted);
        return outcome.Kind == StepKind.Done
            ? new SeeOther($"{PathOf(@case)}#say")
            : DeskTrouble.Conflict(request, "It was not sent: the talk has ended, or somebody else has this case now.");
    }

    /// <summary>Does a step for whoever holds the case or translates in it, and writes it down.</summary>
    public static async Task<IResult> StepAsync(
        DeskRequest request,
        AuditAction action,
        Func<Case, CaseStep?> step,
        Func<Case, string>? next = null,
        Func<Case, Task>? then = null)
    {
        if (await request.Get<CaseAccess>().FindAsync(request) is not (var @case, var relation)
            || relation is not (CaseRelation.Holder or CaseRelation.Interpreter))
        {
            return DeskTrouble.Nothing(request);
        }

        if (step(@case) is not { } wanted)
        {
            return DeskTrouble.Wrong(request, "Something in the form was missing or not one of the choices.");
        }

        var outcome = await request.Get<CaseDesk>().StepAsync(@case, wanted, request.Aborted);
        if (outcome.Kind != StepKind.Done)
        {
            return DeskTrouble.Conflict(request, "The case is not in a state for that any more. Nothing was changed.");
        }

        if (then is not null)
        {
            await then(@case);
        }

        await WriteAsync(request, action, @case);
        return new SeeOther(next?.Invoke(@case) ?? PathOf(@case));
    }

    static async Task<StaffMember?> ColleagueAsync(DeskRequest request, Permission permission) =>
        await request.Get<StaffBook>().FindAsync(request.Field("to"), request.Aborted) is { } member
        && member.May(permission)
            ? member
            : null;

    /// <returns>Null when there is nothing, or too much.</returns>
    public static string? Written(string text)
    {
        var clean = CleanText.Message(text).Trim();
        return clean.Length is > 0 and <= LongestMessage ? clean : null;
    }

    static Task WriteAsync(DeskRequest request, AuditAction action, Case @case) =>
        request.Get<AuditTrail>().WriteAsync(
            request.Member.Id, action, @case.Id.Value, reason: null, request.Aborted);

    static string PathOf(Case @case) => $"/cases/{@case.Id.Value}";
}
