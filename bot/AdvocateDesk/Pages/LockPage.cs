using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>Hides the desk at once: this browser is shown nothing more until the password is typed.</summary>
static class LockPage
{
    public const string Path = "/locked";
    public const string HidePath = "/hide";
    public const string HerePath = "/here";

    public static async Task<IResult> HideAsync(DeskRequest request)
    {
        await request.Get<DeskSessions>().ChangeAsync(
            request.Session, session => session with { IsLocked = true, SureUntil = default }, request.Aborted);
        return new SeeOther(Path);
    }

    /// <summary>Somebody reads and scrolls; the gate has noted it.</summary>
    public static Task<IResult> IsHereAsync(DeskRequest _) => Task.FromResult<IResult>(TypedResults.NoContent());

    public static Task<IResult> AskAsync(DeskRequest request) => Task.FromResult(Form(request));

    public static async Task<IResult> OpenAsync(DeskRequest request)
    {
        if (!request.Get<SignIn>().IsStillThem(request, request.FieldAsIs("password")))
        {
            await request.Get<AuditTrail>().WriteAsync(request.Member.Id, AuditAction.SignInRefused, request.Aborted);
            return Form(
                request,
                DeskParts.Wrong("That was not right, or there were too many tries."),
                StatusCodes.Status401Unauthorized);
        }

        var now = request.Get<TimeProvider>().GetUtcNow();
        await request.Get<DeskSessions>().ChangeAsync(
            request.Session, session => session with { IsLocked = false, Seen = now }, request.Aborted);
        return new SeeOther("/");
    }

    static IResult Form(DeskRequest request, Markup trouble = default, int status = StatusCodes.Status200OK) =>
        DeskPage.Of(
            request,
            "Locked",
            Markup.Of(
                $"""
                {trouble}
                <form method="post" action="{Path}" class="card">{DeskPage.Token(request)}
                {DeskParts.Password}
                <button class="main">Open</button>
                </form>
                {DeskPage.Button(request, SignInPage.OutPath, "Sign out")}
                """),
            status);
}
