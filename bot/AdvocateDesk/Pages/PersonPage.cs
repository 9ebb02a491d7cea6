using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>What somebody may do and speaks, changed by an administrator; it counts from their next request.</summary>
static class PersonPage
{
    public const string Pattern = PeoplePage.Path + "/{id}";

    public static async Task<IResult> ShowAsync(DeskRequest request)
    {
        if (await request.Get<StaffBook>().FindAsync(request.Route("id"), request.Aborted) is not { } member)
        {
            return DeskTrouble.Nothing(request);
        }

        var (path, choices) = (PathOf(member), new StaffChoices(member.Roles, member.Languages, member.Lanes));
        return DeskPage.Of(
            request,
            member.Name,
            Markup.Of(
                $"""
                <form method="post" action="{path}" class="card">{DeskPage.Token(request)}
                {DeskParts.Hidden("page", path)}{choices.ToFields()}
                <button class="main">Change</button></form><p><a href="{PeoplePage.Path}">Back</a></p>
                """));
    }

    public static async Task<IResult> ChangeAsync(DeskRequest request)
    {
        var book = request.Get<StaffBook>();
        if (await book.FindAsync(request.Route("id"), request.Aborted) is not { } member)
        {
            return DeskTrouble.Nothing(request);
        }

        var choices = StaffChoices.Read(request);
        if (choices.Roles is [])
        {
            return DeskTrouble.Wrong(request, "Choose at least one role.");
        }

        if (member.Id == request.Member.Id && !choices.Roles.Contains(StaffRole.Administrator))
        {
            return DeskTrouble.Wrong(
                request, "Somebody else has to take that from you: one administrator must be left.");
        }

        (member.Roles, member.Languages, member.Lanes) = (choices.Roles, choices.Languages, choices.Lanes);
        if (!await book.KeepAsync(member, request.Aborted))
        {
            return DeskTrouble.Conflict(request, "Somebody else has changed this person just now. Look again.");
        }

        await request.Get<AuditTrail>().WriteAsync(
            request.Member.Id, AuditAction.RolesChanged, member.Id, string.Join(", ", choices.Roles), request.Aborted);
        return new SeeOther(PeoplePage.Path);
    }

    public static string PathOf(StaffMember member) => $"{PeoplePage.Path}/{member.Id}";
}
