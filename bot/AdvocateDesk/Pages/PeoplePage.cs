using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Html;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>Who works at the desk: invited, changed and switched off by an administrator.</summary>
static class PeoplePage
{
    public const string Path = "/people";

    /// <summary>Where to come back to when the password is asked for first.</summary>
    static readonly Markup Here = DeskParts.Hidden("page", Path);

    public static async Task<IResult> ShowAsync(DeskRequest request)
    {
        var people = await request.Get<StaffBook>().AllAsync(request.Aborted);
        var invited = await request.Get<Invitations>().OpenAsync(request.Aborted);
        return DeskPage.Of(
            request,
            "People",
            Markup.Of(
                $"""
                <ul class="people">{Markup.Join(people.Select(member => Person(request, member)))}</ul>
                <h2>Invitations that nobody has used yet</h2>
                {(invited is [] ? Markup.Of($"<p class=\"soft\">None.</p>") : Markup.Empty)}
                <ul class="people">{DeskParts.Each(invited, invitation => Invited(request, invitation))}</ul>
                <h2>Invite somebody</h2>
                <form method="post" action="{Path}/invite" class="card">{DeskPage.Token(request)}
                {Here}
                {StaffChoices.None.ToFields()}
                <button class="main">Make a link</button></form>
                """));
    }

    public static async Task<IResult> InviteAsync(DeskRequest request)
    {
        var choices = StaffChoices.Read(request);
        if (choices.Roles is [])
        {
            return DeskTrouble.Wrong(request, "Choose at least one role.");
        }

        var secret = await request.Get<Invitations>().MakeAsync(
            new()
            {
                By = request.Member.Id,
                Roles = choices.Roles,
                Languages = choices.Languages,
                Lanes = choices.Lanes,
            },
            request.Aborted);
        await request.Get<AuditTrail>().WriteAsync(
            request.Member.Id, AuditAction.Invited, subject: null, string.Join(", ", choices.Roles), request.Aborted);
        var link = new Uri(
            request.Get<IOptions<FamilyGuideOptions>>().Value.DeskUrl, $"{InvitationPage.Path}/{secret}");
        return DeskPage.Of(
            request,
            "A link for one person",
            Markup.Of(
                $"""
                <p>Give this to them by a way that only they read. It works once, within three days.</p>
                <p><code class="key">{link.AbsoluteUri}</code></p><p><a href="{Path}">Back</a></p>
                """));
    }

    public static async Task<IResult> WithdrawAsync(DeskRequest request)
    {
        if (!await request.Get<Invitations>().WithdrawAsync(request.Field("invitation"), request.Aborted))
        {
            return DeskTrouble.Nothing(request);
        }

        await request.Get<AuditTrail>().WriteAsync(
            request.Member.Id, AuditAction.InvitationWithdrawn, request.Aborted);
        return new SeeOther(Path);
    }

    public static Task<IResult> DisableAsync(DeskRequest request) => SwitchAsync(request, isDisabled: true);

    public static Task<IResult> EnableAsync(DeskRequest request) => SwitchAsync(request, isDisabled: false);

    static async Task<IResult> SwitchAsync(DeskRequest request, bool isDisabled)
    {
        var book = request.Get<StaffBook>();
        if (await book.FindAsync(request.Route("id"), request.Aborted) is not { } member)
        {
            return DeskTrouble.Nothing(request);
        }

        if (member.Id == request.Member.Id)
        {
            return DeskTrouble.Wrong(request, "Somebody else has to switch you off: one administrator must be left.");
        }

        member.IsDisabled = isDisabled;
        if (!await book.KeepAsync(member, request.Aborted))
        {
            return DeskTrouble.Conflict(request, "Somebody else has changed this person just now. Look again.");
        }

        await request.Get<DeskSessions>().EndAllOfAsync(member.Id, request.Aborted);
        await request.Get<AuditTrail>().WriteAsync(
            request.Member.Id,
            isDisabled ? AuditAction.Disabled : AuditAction.Enabled,
            member.Id,
            reason: null,
            request.Aborted);
        return new SeeOther(Path);
    }

    static Markup Person(DeskRequest request, StaffMember member) => Markup.Of(
        $"""
        <li><div><a href="{PersonPage.PathOf(member)}"><strong>{member.Name}</strong></a> ·
        {string.Join(", ", member.Roles)}</div>
        <div class="soft">{string.Join(", ", member.Languages)}
        {string.Join(", ", member.Lanes.Select(CaseText.NameOf))}</div>
        {(member.IsDisabled
            ? DeskPage.Button(request, $"{Path}/{member.Id}/enable", "Switch on again", Here)
            : DeskPage.Button(request, $"{Path}/{member.Id}/disable", "Switch off", Here))}</li>
        """);

    static Markup Invited(DeskRequest request, Invitation invitation) => Markup.Of(
        $"""
        <li><div>{string.Join(", ", invitation.Roles)} · until {invitation.Expires:yyyy-MM-dd HH:mm} (UTC)</div>
        {DeskPage.Button(request, $"{Path}/withdraw", "Withdraw", DeskParts.Hidden("invitation", invitation.Id))}</li>
        """);
}
