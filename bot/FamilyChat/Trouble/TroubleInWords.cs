using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Bot.FamilyChat.Pages;

namespace FamilyGuide.Bot.FamilyChat.Trouble;

/// <summary>Gives every error that has no words yet a page, if a person with a browser is at the other end.</summary>
sealed class TroubleInWords(RequestDelegate next, TroublePage trouble)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null }
            && Browsers.WantPage(context.Request))
        {
            await trouble.Of(PageSetting.For(context), context.Response.StatusCode).ExecuteAsync(context);
        }
    }
}
