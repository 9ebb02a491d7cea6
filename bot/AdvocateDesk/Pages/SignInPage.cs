using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>The desk's front door.</summary>
static class SignInPage
{
    public const string Path = "/sign-in";
    public const string OutPath = "/sign-out";

    /// <summary>The door, and back to where somebody was going.</summary>
    public static string AddressTo(HttpRequest request) => request.Path == "/"
        ? Path
        : $"{Path}?next={Uri.EscapeDataString($"{request.Path}{request.QueryString}")}";

    public static Task<IResult> AskAsync(DeskRequest request) =>
        Task.FromResult(Form(request, LocalPath.Of(request.Query("next"))));

    public static async Task<IResult> EnterAsync(DeskRequest request)
    {
        var next = LocalPath.Of(request.Field("next"));
        var (member, wasJudged) = await request.Get<SignIn>().TryAsync(
            request, request.Field("name"), request.FieldAsIs("password"), request.Field("code"));
        if (member is null)
        {
            if (wasJudged)
            {
                await request.Get<AuditTrail>().WriteAsync(null, AuditAction.SignInRefused, request.Aborted);
            }

            return Form(
                request,
                next,
                DeskParts.Wrong(
                    "That was not right, or there were too many tries. Check the name, the password and the code; a "
                    + "code works once."),
                StatusCodes.Status401Unauthorized);
        }

        await DeskEntry.LetInAsync(request, member);
        await request.Get<AuditTrail>().WriteAsync(member.Id, AuditAction.SignedIn, request.Aborted);
        return new SeeOther(next);
    }

    /// <summary>Whoever still has talks is asked first what becomes of them.</summary>
    public static async Task<IResult> LeaveAsync(DeskRequest request) =>
        await HandoverPage.AsksFirstAsync(request)
            ? new SeeOther(HandoverPage.LeavingPath)
            : await EndAsync(request);

    public static async Task<IResult> EndAsync(DeskRequest request)
    {
        await request.Get<DeskSessions>().EndAsync(request.Session.Id, request.Aborted);
        await request.Get<AuditTrail>().WriteAsync(request.Member.Id, AuditAction.SignedOut, request.Aborted);
        DeskCookie.Take(request.Http);
        return new SeeOther(Path);
    }

    public static IResult Form(
        DeskRequest request, string next, Markup trouble = default, int status = StatusCodes.Status200OK) =>
        DeskPage.Of(
            request,
            "Sign in",
            Markup.Of(
                $"""
                {trouble}
                <form method="post" action="{Path}" class="card">{DeskParts.Hidden("next", next)}
                <label>Name
                <input name="name" autocomplete="username" autocapitalize="none" required maxlength="64"></label>
                {DeskParts.Password}
                <label>Code of your app
                <input name="code" autocomplete="one-time-code" inputmode="numeric" required maxlength="24"></label>
                <p class="soft">Without the app, one of the codes that you were given for emergencies.</p>
                <button class="main">Sign in</button>
                </form>
                <form method="post" action="{PasskeyPages.EnterPath}" class="card" id="passkey" hidden
                data-ask="{PasskeyPages.AskToEnterPath}">
                {(request.IsSignedIn ? DeskPage.Token(request) : Markup.Empty)}
                {DeskParts.Hidden("next", next)}{DeskParts.Hidden("answer", "")}
                <button>Sign in with a passkey</button>
                <p class="soft" role="alert"></p>
                </form>
                <script src="{DeskAssets.PasskeysAddress}" defer></script>
                """),
            status);
}
