using System.Globalization;
using System.Text.Json;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.FamilyChat.Headers;
using FamilyGuide.Bot.FamilyChat.Limits;

namespace FamilyGuide.Bot.FamilyChat.Chat;

/// <summary><c>POST /session</c>: the page asks for its conversation.</summary>
static class SessionEndpoint
{
    /// <summary>In bytes: a locale and a token, twice over.</summary>
    const int LongestBody = 8 * 1024;

    const int RetryAfterSeconds = 3;

    public static async Task<IResult> PostAsync(
        HttpContext context,
        FamilyAddress address,
        FamilySessions sessions,
        NewcomerLimit limit,
        CancellationToken cancellationToken)
    {
        if (SameSite.Judge(context.Request, address.Origin) == PageOfOrigin.Foreign)
        {
            return Trouble(StatusCodes.Status403Forbidden, "ForeignPage", "Only our own page may ask.");
        }

        if (!context.Request.HasJsonContentType())
        {
            return Trouble(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "Send JSON.");
        }

        if (await ReadAsync(context.Request, cancellationToken) is not { } asked)
        {
            return Trouble(StatusCodes.Status400BadRequest, "BadArgument", "The request could not be read.");
        }

        try
        {
            var before = await sessions.FindAsync(TokenPurpose.Resume, asked.Resume, cancellationToken);
            return before is null && !limit.Admits(context)
                ? Later(context, StatusCodes.Status429TooManyRequests, "TooMany", NewcomerLimit.RetryAfterSeconds)
                : TypedResults.Json(sessions.Open(before), SessionJson.Default.FamilySession);
        }
        catch (StoreUnavailableException)
        {
            return Later(context, StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", RetryAfterSeconds);
        }
    }

    static async Task<SessionRequest?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LongestBody)
        {
            return null;
        }

        try
        {
            var buffer = new byte[LongestBody + 1];
            var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, false, cancellationToken);
            return length > LongestBody
                ? null
                : JsonSerializer.Deserialize(buffer.AsSpan(0, length), SessionJson.Default.SessionRequest);
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }

    static IResult Later(HttpContext context, int status, string code, int seconds)
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Trouble(status, code, "Please try again in a moment.");
    }

    static IResult Trouble(int status, string code, string message) =>
        TypedResults.Json(SessionTrouble.Of(code, message), SessionJson.Default.SessionTrouble, statusCode: status);
}
