using System.Globalization;
using System.Text.Json;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.FamilyChat.Headers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FamilyGuide.Bot.FamilyChat.Chat;

/// <summary><c>POST /session</c>: the page asks for its conversation.</summary>
/// <remarks>It keeps nothing, so it is not limited: how many may begin to talk is, where their talk begins.</remarks>
static class SessionEndpoint
{
    /// <summary>In bytes: a locale and a token, twice over.</summary>
    const int LongestBody = 8 * 1024;

    const int RetryAfterSeconds = 3;

    public static async Task<IResult> PostAsync(
        HttpContext context,
        FamilyAddress address,
        FamilySessions sessions,
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
            return TypedResults.Json(sessions.Open(before), SessionJson.Default.FamilySession);
        }
        catch (StoreUnavailableException)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return Trouble(
                StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Please try again in a moment.");
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

    static JsonHttpResult<SessionTrouble> Trouble(int status, string code, string message) =>
        TypedResults.Json(SessionTrouble.Of(code, message), SessionJson.Default.SessionTrouble, statusCode: status);
}
