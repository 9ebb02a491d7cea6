using System.Globalization;
using FamilyGuide.Bot.Conversations.Edge;

namespace FamilyGuide.Bot.Operations;

/// <summary>An answer that says no and not why. A person with a browser gets words from the family's pages.</summary>
static class BareAnswer
{
    public static Task WriteAsync(HttpContext context, int status, string code, int? retryAfterSeconds = null)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        if (retryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (Browsers.WantPage(context.Request))
        {
            // A family's page says it in their language.
            return Task.CompletedTask;
        }

        response.ContentType = "application/json";
        return response.WriteAsync(
            $"{{\"error\":{{\"code\":\"{code}\",\"message\":\"The request could not be answered.\"}}}}");
    }
}
