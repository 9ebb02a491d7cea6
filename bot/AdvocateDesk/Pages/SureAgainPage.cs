using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>Asks for the password once more before what can't be undone.</summary>
static class SureAgainPage
{
    public const string Path = "/sure";

    public static IResult Ask(DeskRequest request) => Form(request, BackOf(request));

    public static async Task<IResult> AnswerAsync(DeskRequest request)
    {
        var back = LocalPath.Of(request.Field("next"));
        if (!request.Get<SignIn>().IsStillThem(request, request.FieldAsIs("password")))
        {
            await request.Get<AuditTrail>().WriteAsync(request.Member.Id, AuditAction.SignInRefused, request.Aborted);
            return Form(request, back, StatusCodes.Status401Unauthorized);
        }

        var until = request.Get<TimeProvider>().GetUtcNow() + DeskSessions.Sure;
        await request.Get<DeskSessions>().ChangeAsync(
            request.Session, session => session with { SureUntil = until }, request.Aborted);
        return new SeeOther(back);
    }

    /// <summary>A form that was sent is filled in again: where it stood is in its own field.</summary>
    static string BackOf(DeskRequest request) => HttpMethods.IsGet(request.Http.Request.Method)
        ? LocalPath.Of($"{request.Http.Request.Path}{request.Http.Request.QueryString}")
        : LocalPath.Of(request.Field("page"));

    static IResult Form(DeskRequest request, string next, int status = StatusCodes.Status403Forbidden) => DeskPage.Of(
        request,
        "Is it still you?",
        Markup.Of(
            $"""
            <p>Type your password to go on. Nothing was done yet.</p>
            <form method="post" action="{Path}" class="card">{DeskPage.Token(request)}
            <input type="hidden" name="next" value="{next}">
            {DeskParts.Password}
            <button class="main">Go on</button>
            </form>
            """),
        status);
}
