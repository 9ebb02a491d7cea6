using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.FamilyChat.Plain;

namespace FamilyGuide.Bot.FamilyChat.Trouble;

/// <summary>Gives every error that has no words yet a page, if a person with a browser is at the other end.</summary>
sealed class TroubleInWords(RequestDelegate next, TroublePage trouble, PlainRescue rescue)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null }
            && Browsers.WantPage(context.Request))
        {
            var page = PageSetting.For(context);
            var status = context.Response.StatusCode;
            var returned = MayPass(status) ? await rescue.FindAsync(context, page) : null;
            await (returned ?? trouble.Of(page, status)).ExecuteAsync(context);
        }
    }

    /// <summary>Whether the same may succeed in a minute.</summary>
    static bool MayPass(int status) => status is >= 500 or StatusCodes.Status429TooManyRequests;
}
