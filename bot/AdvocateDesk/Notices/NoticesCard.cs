using System.Globalization;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Notices;

/// <summary>How somebody wants to hear that someone is waiting: in this browser, by e-mail, and when not.</summary>
static class NoticesCard
{
    public const string Path = "/me/notices";

    const string UsualZone = "Europe/Stockholm";

    /// <summary>For those who answer families.</summary>
    public static async Task<Markup> ShowAsync(DeskRequest request)
    {
        if (!request.Member.May(Permission.Claim))
        {
            return Markup.Empty;
        }

        var email = await EmailAsync(request);
        return Markup.Of(
            $"""
            <h2>When someone is waiting</h2>
            <p class="soft">You are told only that: not who, why, or for whom.</p>
            <section class="duty" id="notices" hidden>
            <p><strong>In this browser</strong> <span role="status"></span></p>
            <button type="button">Allow notices</button>
            </section>
            {email}
            """);
    }

    public static async Task<IResult> KeepAsync(DeskRequest request)
    {
        if (!IsFor(request))
        {
            return DeskTrouble.Wrong(request, "No e-mails are sent from here.");
        }

        var address = request.Field("email");
        if (address.Length > 0 && !NoticeWishes.IsAddress(address))
        {
            return DeskTrouble.Wrong(request, "That is not an address as mail servers take it.");
        }

        if (Clock(request.Field("from")) is not { } from || Clock(request.Field("to")) is not { } to
            || !TimeZoneInfo.TryFindSystemTimeZoneById(request.Field("zone"), out _))
        {
            return DeskTrouble.Wrong(request, "Quiet hours have a beginning, an end, and a time zone.");
        }

        var member = request.Member;
        var before = member.Notices is { } wishes && wishes.Email == address ? wishes : null;
        member.Notices = address.Length == 0 ? null : new()
        {
            Email = address,
            IsConfirmed = before is { IsConfirmed: true },
            QuietFrom = from,
            QuietTo = to,
            Zone = request.Field("zone"),
            IsUrgentAlways = request.Field("urgent") == "yes",
        };
        if (!await request.Get<StaffBook>().KeepAsync(member, request.Aborted))
        {
            return DeskTrouble.Conflict(request, "Somebody has changed you just now. Look again.");
        }

        await request.Get<AuditTrail>().WriteAsync(member.Id, AuditAction.NoticesChanged, request.Aborted);
        return address.Length > 0 && before is null
            ? await AddressCard.SendAsync(request, address)
            : new SeeOther(MePage.Path);
    }

    /// <summary>Whoever answers families, where there is a mail server.</summary>
    public static bool IsFor(DeskRequest request) => IsSetUp(request) && request.Member.May(Permission.Claim);

    static bool IsSetUp(DeskRequest request) => request.Http.RequestServices.GetService<SmtpPost>() is not null;

    static async Task<Markup> EmailAsync(DeskRequest request)
    {
        if (!IsSetUp(request))
        {
            return Markup.Of($"<p class=\"soft\">By e-mail: whoever runs this service has set up no mail server.</p>");
        }

        var wishes = request.Member.Notices;
        var state = await request.Get<NoticeBook>().FindAsync(request.Member.Id, request.Aborted);
        var address = await AddressCard.ShowAsync(request);
        var urgent = wishes?.IsUrgentAlways is true ? Markup.Trusted(" checked") : Markup.Empty;
        return Markup.Of(
            $"""
            {(wishes is not null && state.IsRefused
                ? DeskParts.Wrong("The last e-mail to you was not taken. Is the address right?")
                : Markup.Empty)}
            {address}
            <form method="post" action="{Path}" class="card">
            {DeskPage.Token(request)}{DeskParts.Hidden("page", MePage.Path)}
            <p><strong>By e-mail</strong> while you are not on duty, for your lanes and languages, at most once in half
            an hour. Nobody else at the desk sees the address; empty it, and nothing is sent any more.</p>
            <label>E-mail <input name="email" type="email" autocomplete="email" maxlength="254"
            value="{wishes?.Email}"></label>
            <div class="pair">
            <label>Quiet from <input name="from" type="time" required
            value="{Text(wishes?.QuietFrom ?? new(22, 0))}"></label>
            <label>Quiet to <input name="to" type="time" required
            value="{Text(wishes?.QuietTo ?? new(7, 0))}"></label>
            <label>Time zone <input name="zone" required maxlength="64" value="{wishes?.Zone ?? UsualZone}"></label>
            </div>
            <div><label class="check"><input type="checkbox" name="urgent" value="yes"{urgent}> For a family in danger
            I may be woken</label></div>
            <button>Keep</button></form>
            """);
    }

    static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
