using System.Globalization;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Photos;

/// <summary>Asking a family for a photo, and looking at what came.</summary>
static class PhotoActions
{
    public const string AskPattern = "/cases/{id}/photo";
    public const string TakeBackPattern = "/cases/{id}/photo/back";
    public const string OpenPattern = "/cases/{id}/photos/{sequence}";

    public static Task<IResult> AskAsync(DeskRequest request) => PhotoDoor.OriginOf(request.Http) is null
        ? Task.FromResult(DeskTrouble.Wrong(request, PhotoCard.NoPlace))
        : CaseActions.StepAsync(
            request, AuditAction.PhotoAsked, _ => new CaseStep.AskForPhoto(request.Member.Id));

    public static Task<IResult> TakeBackAsync(DeskRequest request) => CaseActions.StepAsync(
        request, AuditAction.PhotoAskingTakenBack, _ => new CaseStep.TakeBackAsking(request.Member.Id));

    /// <summary>Leads to the photo's own place, with a ticket that works once.</summary>
    public static async Task<IResult> OpenAsync(DeskRequest request)
    {
        if (PhotoDoor.OriginOf(request.Http) is not { } origin
            || await request.Get<CaseAccess>().FindAsync(request) is not (var @case, not CaseRelation.Offered)
            || !long.TryParse(
                request.Route("sequence"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            || sequence <= @case.AskedSequence
            || await request.Get<IPhotoBook>().FindPhotoAsync(@case.Conversation, sequence, request.Aborted) is null)
        {
            return DeskTrouble.Nothing(request);
        }

        var ticket = await request.Get<PhotoTickets>().MakeAsync(request.Session, @case, sequence, request.Aborted);
        return new SeeOther(new Uri(origin, ticket).AbsoluteUri);
    }
}
