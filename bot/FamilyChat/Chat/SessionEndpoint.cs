using System.Globalization;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.FamilyChat.Headers;
using Microsoft.AspNetCore.Http.HttpResults;

using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.FamilyChat.Chat;

/// <summary><c>POST /session</c>: the page asks for its conversation.</summary>
/// <remarks>It keeps nothing, so it is not limited: how many may begin to talk is, where their talk begins.</remarks>
static class SessionEndpoint
{
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

        if (await SessionRequest.ReadAsync(context.Request, cancellationToken) is not { } asked)
        {
            return Trouble(StatusCodes.Status400BadRequest, "BadArgument", "The request could not be read.");
        }

        try
        {
            var before = await sessions.FindAsync(TokenPurpose.Resume, asked.Resume, cancellationToken);
            return TypedResults.Json(
                await sessions.OpenAsync(before, cancellationToken), SessionJson.Default.FamilySession);
        }
        catch (StoreUnavailableException)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return Trouble(
                StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Please try again in a moment.");
        }
    }

    static JsonHttpResult<SessionTrouble> Trouble(int status, string code, string message) =>
        TypedResults.Json(SessionTrouble.Of(code, message), SessionJson.Default.SessionTrouble, statusCode: status);
}
