using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Html;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.AdvocateDesk.Gate;

/// <summary>Comes before every endpoint of the desk: who is it, may they, and did a page of ours send it?</summary>
/// <remarks>Whoever may not learns nothing, not even whether there is something.</remarks>
static class DeskGate
{
    public static async Task<IResult> AnswerAsync(DeskEndpoint endpoint, HttpContext http)
    {
        var secret = DeskCookie.Read(http);
        var found = await http.RequestServices.GetRequiredService<DeskSessions>()
            .FindAsync(secret, http.RequestAborted);
        var request = new DeskRequest(http, found is null ? null : secret, found?.Session, found?.Member);
        var isPost = HttpMethods.IsPost(endpoint.Method);
        if (!endpoint.Access.Admits(found?.Member, found?.Session.IsLocked is true))
        {
            return Refuse(request, isPost);
        }

        if (isPost && !await IsOursAsync(endpoint, request))
        {
            return DeskTrouble.Forged(request);
        }

        if (!endpoint.IsByItself && found is { Session: { IsLocked: false } session })
        {
            await http.RequestServices.GetRequiredService<DeskSessions>().TouchAsync(session, http.RequestAborted);
        }

        return endpoint.NeedsSureness && request.Session.SureUntil <= http.RequestServices
            .GetRequiredService<TimeProvider>().GetUtcNow()
                ? SureAgainPage.Ask(request)
                : await endpoint.Answer(request);
    }

    static IResult Refuse(DeskRequest request, bool isPost)
    {
        if (!request.IsSignedIn)
        {
            return isPost ? DeskTrouble.SignedOut(request) : new SeeOther(SignInPage.AddressTo(request.Http.Request));
        }

        return request.Session.IsLocked
            ? isPost ? DeskTrouble.SignedOut(request) : new SeeOther(LockPage.Path)
            : DeskTrouble.Nothing(request);
    }

    /// <remarks>Who signs in has no session yet that a form could prove to know.</remarks>
    static async Task<bool> IsOursAsync(DeskEndpoint endpoint, DeskRequest request)
    {
        var origin = request.Get<IOptions<FamilyGuideOptions>>().Value.DeskUrl.GetLeftPart(UriPartial.Authority);
        return SameSite.Judge(request.Http.Request, origin) != PageOfOrigin.Foreign
            && await request.ReadFormAsync()
            && (endpoint.Access.Kind == AccessKind.Anybody || request.HasFormToken());
    }
}
