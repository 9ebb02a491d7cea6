using FamilyGuide.Bot.FamilyChat.Headers;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Dialogs.Phrases;

using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.FamilyChat.Plain;

/// <summary>Gives back what somebody wrote when it could not be taken, whatever the trouble was.</summary>
/// <remarks>
/// The form comes back with its own name. If the message was kept after all and only our word for it was lost, sending
/// it again says it once.
/// </remarks>
sealed class PlainRescue(PlainPage plain, FamilyAddress address)
{
    /// <returns>Null when nothing was written.</returns>
    public async Task<IResult?> FindAsync(HttpContext context, PageSetting page)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method)
            || !request.Path.Equals(PlainEndpoints.Path, StringComparison.OrdinalIgnoreCase)
            || SameSite.Judge(request, address.Origin) == PageOfOrigin.Foreign
            || PlainForm.IsTooLong(request))
        {
            return null;
        }

        var form = context.Features.Get<PlainForm>() ?? await PlainForm.ReadAsync(request, context.RequestAborted);
        return form is { Said.Length: > 0 }
            ? plain.Returned(page, new(form.Token ?? "", form.Said, Notice(page, context), context.Response.StatusCode))
            : null;
    }

    static string Notice(PageSetting page, HttpContext context) =>
        page[context.Response.StatusCode == StatusCodes.Status429TooManyRequests
            ? Phrase.ErrorBusy
            : Phrase.PageNotKept];
}
