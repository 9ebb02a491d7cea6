using FamilyGuide.Bot.AdvocateDesk.Gate;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>Gives every error behind the desk's door that has no words yet the desk's own.</summary>
/// <remarks>The families' pages, and that there are any, are nothing to whoever knocks here.</remarks>
sealed class DeskWords(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        if (response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null })
        {
            await DeskTrouble.Broken(DeskRequest.OfNobody(context), response.StatusCode).ExecuteAsync(context);
        }
    }
}
