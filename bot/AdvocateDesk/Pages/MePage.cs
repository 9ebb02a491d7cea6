using System.Buffers.Text;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Notices;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>Where somebody is signed in, and how to end it.</summary>
static class MePage
{
    public const string Path = "/me";

    /// <summary>Where to come back to when the password is asked for first.</summary>
    static readonly Markup Here = DeskParts.Hidden("page", Path);

    public static async Task<IResult> ShowAsync(DeskRequest request)
    {
        var sessions = (await request.Get<DeskSessions>().AllAsync(request.Aborted))
            .Where(session => session.Staff == request.Member.Id)
            .OrderByDescending(session => session.Seen);
        var notices = await NoticesCard.ShowAsync(request);
        return DeskPage.Of(
            request,
            "Me",
            Markup.Of(
                $"""
                <p>{request.Member.Name} · {string.Join(", ", request.Member.Roles)}</p>
                <p class="soft">Codes for emergencies that are left: {request.Member.RecoveryCodes.Count}</p>
                {notices}
                <h2>Passkeys</h2>
                <p class="soft">With one you sign in by a finger, a face or the number of your phone or computer,
                without password and code. Nobody can trick you into giving it away.</p>
                <ul class="people">{DeskParts.Each(request.Member.Passkeys, key => Passkey(request, key))}</ul>
                <form method="post" action="{PasskeyPages.AddPath}" class="card" id="passkey" hidden
                data-ask="{PasskeyPages.AskToAddPath}">
                {DeskPage.Token(request)}{Here}{DeskParts.Hidden("answer", "")}
                <label>What to call it <input name="name" required maxlength="40" value="My phone"></label>
                <button>Add a passkey</button>
                <p class="soft" role="alert"></p>
                </form>
                <script src="{DeskAssets.PasskeysAddress}" defer></script>
                <h2>Where you are signed in</h2>
                <ul class="people">{Markup.Join(sessions.Select(session => Session(request, session)))}</ul>
                """));
    }

    public static async Task<IResult> EndAsync(DeskRequest request)
    {
        var id = request.Field("session");
        var sessions = request.Get<DeskSessions>();
        var own = (await sessions.AllAsync(request.Aborted))
            .FirstOrDefault(session => session.Id == id && session.Staff == request.Member.Id);
        if (own is null)
        {
            return DeskTrouble.Nothing(request);
        }

        await sessions.EndAsync(own.Id, request.Aborted);
        await request.Get<AuditTrail>().WriteAsync(request.Member.Id, AuditAction.SessionEnded, request.Aborted);
        return new SeeOther(Path);
    }

    static Markup Passkey(DeskRequest request, StaffPasskey key) => Markup.Of(
        $"""
        <li><div dir="auto">{key.Name} · since {key.Added:yyyy-MM-dd}</div>
        {DeskPage.Button(
            request,
            PasskeyPages.RemovePath,
            "Remove it",
            Markup.Of($"{Here}{DeskParts.Hidden("passkey", Base64Url.EncodeToString(key.Id))}"))}</li>
        """);

    static Markup Session(DeskRequest request, DeskSession session) => Markup.Of(
        $"""
        <li><div>{(session.Id == request.Session.Id ? "This browser" : "Another browser")} ·
        since {session.Began:yyyy-MM-dd HH:mm} · last seen {session.Seen:HH:mm} (UTC)</div>
        {DeskPage.Button(request, $"{Path}/end", "End it", DeskParts.Hidden("session", session.Id))}</li>
        """);
}
