using System.Text;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>What the script asks the browser for, and the forms that bring its answers.</summary>
static class PasskeyPages
{
    public const string AskToEnterPath = "/passkey/ask";
    public const string EnterPath = "/passkey";
    public const string AskToAddPath = "/me/passkeys/ask";
    public const string AddPath = "/me/passkeys";
    public const string RemovePath = "/me/passkeys/remove";

    const int LongestName = 40;

    public static async Task<IResult> AskToEnterAsync(DeskRequest request)
    {
        if (!request.Get<SignIn>().IsAdmittedFrom(request))
        {
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var (question, secret) = await request.Get<Passkeys>().AskToEnterAsync(request.Http, request.Aborted);
        DeskCookie.GiveQuestion(request.Http, secret);
        return Json(question);
    }

    public static async Task<IResult> EnterAsync(DeskRequest request)
    {
        var next = LocalPath.Of(request.Field("next"));
        var (member, wasJudged) = await request.Get<Passkeys>().EnterAsync(
            DeskCookie.TakeQuestion(request.Http), request.Field("answer"), request.Http, request.Aborted);
        if (member is null)
        {
            if (wasJudged)
            {
                await request.Get<AuditTrail>().WriteAsync(null, AuditAction.SignInRefused, request.Aborted);
            }

            return SignInPage.Form(
                request,
                next,
                DeskParts.Wrong("That passkey is not known here, or it took too long. Try again."),
                StatusCodes.Status401Unauthorized);
        }

        await DeskEntry.LetInAsync(request, member);
        await request.Get<AuditTrail>().WriteAsync(member.Id, AuditAction.SignedIn, request.Aborted);
        return new SeeOther(next);
    }

    public static async Task<IResult> AskToAddAsync(DeskRequest request)
    {
        var (question, secret) = await request.Get<Passkeys>()
            .AskToAddAsync(request.Member, request.Http, request.Aborted);
        DeskCookie.GiveQuestion(request.Http, secret);
        return Json(question);
    }

    public static async Task<IResult> AddAsync(DeskRequest request)
    {
        var name = request.Field("name");
        var isAdded = name.Length is > 0 and <= LongestName
            && await request.Get<Passkeys>().AddAsync(
                request.Member,
                DeskCookie.TakeQuestion(request.Http),
                request.Field("answer"),
                name,
                request.Http,
                request.Aborted);
        if (!isAdded)
        {
            return DeskTrouble.Wrong(
                request, $"The passkey was not added: it took too long, or there are {Passkeys.Most} already.");
        }

        await request.Get<AuditTrail>().WriteAsync(request.Member.Id, AuditAction.PasskeyAdded, request.Aborted);
        return new SeeOther(MePage.Path);
    }

    public static async Task<IResult> RemoveAsync(DeskRequest request)
    {
        if (!await request.Get<Passkeys>().RemoveAsync(request.Member, request.Field("passkey"), request.Aborted))
        {
            return DeskTrouble.Nothing(request);
        }

        await request.Get<AuditTrail>().WriteAsync(request.Member.Id, AuditAction.PasskeyRemoved, request.Aborted);
        return new SeeOther(MePage.Path);
    }

    static IResult Json(string question) =>
        TypedResults.Text(question, "application/json", Encoding.UTF8);
}
