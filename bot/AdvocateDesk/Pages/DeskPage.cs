using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Load;
using FamilyGuide.Bot.AdvocateDesk.Numbers;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>The frame of every page of the desk: who is here, where one can go, and how to hide it.</summary>
static class DeskPage
{
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>What no page of the program may, but that passkeys are asked for.</summary>
    static readonly string Permitted = PageHeaders.NoPermissions.Replace(
        "publickey-credentials-create=(), publickey-credentials-get=()",
        "publickey-credentials-create=(self), publickey-credentials-get=(self)",
        StringComparison.Ordinal);

    static readonly (string Path, string Title, Access Access)[] Places =
    [
        ("/", "Queue", Access.With(Permission.SeeQueue)),
        ("/shifts", "Shifts", Access.SignedIn),
        ("/people", "People", Access.With(Permission.ManageStaff)),
        (LoadPage.Path, "Load", Access.With(Permission.SeeLoad)),
        (NumbersPage.Path, "Numbers", Access.With(Permission.SeeNumbers)),
        ("/log", "Log", Access.With(Permission.ReadAudit)),
        ("/knowledge", "Knowledge", Access.SignedIn),
        ("/me", "Me", Access.SignedIn),
    ];

    public static IResult Of(
        DeskRequest request, string title, Markup body, int status = StatusCodes.Status200OK)
    {
        request.Http.Response.Headers["Permissions-Policy"] = Permitted;
        return new PageResult(Frame(request, title, body), Policy, status);
    }

    /// <summary>A hidden field that proves that the form is ours.</summary>
    public static Markup Token(DeskRequest request) =>
        Markup.Of($"<input type=\"hidden\" name=\"token\" value=\"{request.FormToken}\">");

    /// <summary>A form with one button.</summary>
    public static Markup Button(
        DeskRequest request, string action, string title, Markup fields = default, string look = "") => Markup.Of(
        $"""
        <form method="post" action="{action}">{Token(request)}{fields}<button class="{look}">{title}</button></form>
        """);

    static Markup Frame(DeskRequest request, string title, Markup body) => Markup.Of(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{DeskAssets.StylesAddress}">
        <script src="{DeskAssets.ScriptAddress}" defer></script>
        </head>
        <body>
        {Header(request)}
        <main id="main">
        <h1>{title}</h1>
        {body}
        </main>
        </body>
        </html>

        """);

    static Markup Header(DeskRequest request)
    {
        if (request.MaybeMember is not { } member || request.Session.IsLocked)
        {
            return Markup.Empty;
        }

        var places = Markup.Join(
            from place in Places
            where place.Access.Admits(member, isLocked: false)
            select place.Path == request.Http.Request.Path.Value
                ? Markup.Of($"<a href=\"{place.Path}\" aria-current=\"page\">{place.Title}</a>")
                : Markup.Of($"<a href=\"{place.Path}\">{place.Title}</a>"));
        return Markup.Of(
            $"""
            <a class="skip" href="#main">To the content</a>
            <header>
            <nav aria-label="Desk">{places}</nav>
            <div class="who"><span>{member.Name}</span>
            {Button(request, LockPage.HidePath, "Hide the desk (Esc Esc)", look: "hide")}
            {Button(request, SignInPage.OutPath, "Sign out")}</div>
            </header>
            """);
    }
}
