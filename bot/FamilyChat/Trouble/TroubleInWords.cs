using System.Globalization;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.FamilyChat.Pages;

namespace FamilyGuide.Bot.FamilyChat.Trouble;

/// <summary>Gives every error without words a page, if a person with a browser is at the other end.</summary>
sealed class TroubleInWords(RequestDelegate next, TroublePage trouble)
{
    const int RetryAfterSeconds = 10;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (StoreUnavailableException) when (!context.Response.HasStarted && WantsPage(context.Request))
        {
            context.Response.Clear();
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted && WantsPage(context.Request))
        {
            context.Response.Clear();
            context.Response.StatusCode = exception.StatusCode;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null }
            && WantsPage(context.Request))
        {
            await trouble.Of(PageSetting.For(context), context.Response.StatusCode).ExecuteAsync(context);
        }
    }

    static bool WantsPage(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(
            accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
