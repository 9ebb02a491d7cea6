using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.Html;
using QRCoder;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>Where somebody who was invited makes their account.</summary>
static class InvitationPage
{
    public const string Path = "/invitation";
    public const string Pattern = Path + "/{secret}";

    const int PointsPerModule = 5;

    public static async Task<IResult> AskAsync(DeskRequest request) =>
        await request.Get<Invitations>().FindAsync(request.Route("secret"), request.Aborted) is { } invitation
            ? Form(request, invitation, new(DeskCookie.VisitOf(request.Http), "", "", "", ""))
            : DeskTrouble.Nothing(request);

    public static async Task<IResult> AcceptAsync(DeskRequest request)
    {
        var acceptance = new Acceptance(
            DeskCookie.VisitOf(request.Http),
            request.Field("name"),
            request.Field("login"),
            request.FieldAsIs("password"),
            request.Field("code"));
        var invitations = request.Get<Invitations>();
        var secret = request.Route("secret");
        var before = await invitations.FindAsync(secret, request.Aborted);
        var (codes, complaint) = await invitations.AcceptAsync(secret, acceptance, request.Aborted);
        if (complaint is not null)
        {
            return before is null
                ? DeskTrouble.Wrong(request, complaint)
                : Form(request, before, acceptance, complaint, StatusCodes.Status400BadRequest);
        }

        var member = await request.Get<StaffBook>().FindByLoginAsync(acceptance.Login, request.Aborted);
        await request.Get<AuditTrail>().WriteAsync(member?.Id, AuditAction.AccountMade, request.Aborted);
        if (member is not null)
        {
            // Password and app were shown to work just now; the app's code is used up.
            await DeskEntry.LetInAsync(request, member);
        }

        // Nobody's page: a colleague may have been signed in here until now.
        return DeskPage.Of(
            DeskRequest.OfNobody(request.Http),
            "Write these down",
            Markup.Of(
                $"""
                <p>Each of these codes lets you in once if you lose your phone. They are shown only now.</p>
                <ul class="codes">{Markup.Join(codes.Select(code => Markup.Of($"<li><code>{code}</code></li>")))}</ul>
                <p><a class="main" href="/">I have written them down: to the desk</a></p>
                """));
    }

    static IResult Form(
        DeskRequest request,
        Invitation invitation,
        Acceptance typed,
        string? complaint = null,
        int status = StatusCodes.Status200OK)
    {
        var key = invitation.KeyFor(typed.Browser);
        return DeskPage.Of(
            request,
            "Welcome to the desk",
            Markup.Of(
                $"""
                {(complaint is null ? Markup.Empty : DeskParts.Wrong(complaint))}
                <p>You were invited as: {string.Join(", ", invitation.Roles)}.</p>
                <form method="post" class="card">
                <label>Name that families see
                <input name="name" required maxlength="40" value="{typed.Name}" autocomplete="off"></label>
                <p class="soft">It need not be your real name.</p>
                <label>Name to sign in with
                <input name="login" required maxlength="40" value="{typed.Login}"
                autocomplete="username" autocapitalize="none"></label>
                <label>Password
                <input name="password" type="password" required minlength="12" maxlength="512"
                autocomplete="new-password"></label>
                <p class="soft">At least 12 characters. Four or five words that nobody else would put together are a
                good one.</p>
                <h2>An app that shows codes</h2>
                <p>Scan this with an authenticator app on your phone, or type the key into it.</p>
                <div class="qr">{Picture(TimeCode.Address(key, "desk"))}</div>
                <p><code class="key">{key}</code></p>
                <label>Code that the app shows
                <input name="code" required inputmode="numeric" maxlength="12" autocomplete="one-time-code"></label>
                <button class="main">Make my account</button>
                </form>
                """),
            status);
    }

    /// <summary>Made here: no address of anybody else learns the key.</summary>
    static Markup Picture(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return Markup.Trusted(code.GetGraphic(
            PointsPerModule, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.WidthHeightAttribute));
    }
}
