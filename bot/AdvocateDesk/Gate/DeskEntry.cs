using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Sessions;

namespace FamilyGuide.Bot.AdvocateDesk.Gate;

/// <summary>Lets somebody in, in this browser; whoever was in before is out.</summary>
static class DeskEntry
{
    public static async Task LetInAsync(DeskRequest request, StaffMember member)
    {
        var sessions = request.Get<DeskSessions>();
        if (request.IsSignedIn)
        {
            await sessions.EndAsync(request.Session.Id, request.Aborted);
        }

        DeskCookie.Give(request.Http, await sessions.BeginAsync(member, request.Aborted));
        DeskCookie.Remember(request.Http, member);
    }
}
