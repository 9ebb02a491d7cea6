using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Notices;

/// <summary>An address gets nothing but a code until somebody has typed that code at the desk.</summary>
static class AddressCard
{
    public const string CodePath = $"{NoticesCard.Path}/code";
    public const string AgainPath = $"{NoticesCard.Path}/again";

    public static async Task<Markup> ShowAsync(DeskRequest request)
    {
        if (request.Member.Notices is not { IsConfirmed: false } wishes)
        {
            return Markup.Empty;
        }

        var fields = Markup.Of($"{DeskPage.Token(request)}{DeskParts.Hidden("page", MePage.Path)}");
        var again = DeskPage.Button(
            request, AgainPath, "Send another code", DeskParts.Hidden("page", MePage.Path));
        return await request.Get<AddressCodes>().IsAwaitedAsync(request.Member.Id, request.Aborted)
            ? Markup.Of(
                $"""
                <form method="post" action="{CodePath}" class="card">{fields}
                <p><strong>Is it your address?</strong> A code was sent to {wishes.Email}. Nothing else is sent there
                until you type it here, within half an hour.</p>
                <label>Code <input name="code" inputmode="numeric" autocomplete="one-time-code" required
                maxlength="16"></label>
                <button class="main">It is mine</button></form>
                <section class="duty"><p>Nothing has come?</p>
                {again}</section>
                """)
            : Markup.Of(
                $"""
                <section class="duty"><p><strong>Is it your address?</strong> Nothing is sent to {wishes.Email} before
                you have typed a code that is sent there.</p>
                {again}</section>
                """);
    }

    public static async Task<IResult> ConfirmAsync(DeskRequest request)
    {
        var member = request.Member;
        if (!NoticesCard.IsFor(request) || member.Notices is not { IsConfirmed: false } wishes)
        {
            return DeskTrouble.Wrong(request, "There is no address that waits for a code.");
        }

        if (!await request.Get<AddressCodes>().IsRightAsync(
            member.Id, wishes.Email, request.Field("code"), request.Aborted))
        {
            return DeskTrouble.Wrong(
                request,
                "That was not the code, or it is too old, or there were too many tries. You can ask for another.");
        }

        member.Notices = wishes with { IsConfirmed = true };
        if (!await request.Get<StaffBook>().KeepAsync(member, request.Aborted))
        {
            return DeskTrouble.Conflict(request, "Somebody has changed you just now. Ask for another code.");
        }

        await request.Get<AuditTrail>().WriteAsync(member.Id, AuditAction.NoticesChanged, request.Aborted);
        return new SeeOther(MePage.Path);
    }

    public static async Task<IResult> SendAgainAsync(DeskRequest request) =>
        NoticesCard.IsFor(request) && request.Member.Notices is { IsConfirmed: false } wishes
            ? await SendAsync(request, wishes.Email)
            : DeskTrouble.Wrong(request, "There is no address that waits for a code.");

    /// <summary>Whoever asked sees at once what became of it: they wait no longer than for the mail server.</summary>
    public static async Task<IResult> SendAsync(DeskRequest request, string address)
    {
        if (await request.Get<AddressCodes>().MakeAsync(request.Member.Id, address, request.Aborted) is not { } code)
        {
            return DeskTrouble.Wrong(
                request, $"{AddressCodes.MostADay} codes a day are sent, and no more. Come back later.");
        }

        var outcome = await request.Get<SmtpPost>().SendCodeAsync(address, code, request.Aborted);
        if (outcome.Kind is PostKind.Sent or PostKind.Unsure)
        {
            return new SeeOther(MePage.Path);
        }

        await request.Get<AddressCodes>().WithdrawAsync(request.Member.Id, request.Aborted);
        return DeskTrouble.Wrong(request, outcome.Kind == PostKind.Refused
            ? "The mail server knows no such address. Is it right?"
            : "The mail server did not take the code. Your wishes are kept; ask for another code later.");
    }
}
