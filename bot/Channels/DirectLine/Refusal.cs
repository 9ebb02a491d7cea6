using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using FamilyGuide.Bot.Conversations.Edge.Limits;
using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Bot.Channels.DirectLine;

/// <summary>
/// An answer that says no: a stable code for programs and a sentence for people, nothing of what was asked.
/// </summary>
/// <remarks>
/// Direct Line's clients read the status: 403 is a token to renew, 404 a conversation that is over, and every other 4xx
/// of a message is final. So trouble that passes is 503, never one of these.
/// </remarks>
sealed record Refusal(int Status, string Code, string Message, int? RetryAfterSeconds = null)
{
    const string CorrelationHeader = "X-Correlation-Id";

    public static Refusal NoToken { get; } = new(
        StatusCodes.Status401Unauthorized, "Unauthorized", "Send one Authorization header with a bearer token.");

    public static Refusal WrongToken { get; } = new(
        StatusCodes.Status403Forbidden, "Forbidden", "This token does not open this.");

    public static Refusal TokenExpired { get; } = new(
        StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static Refusal SecretInBrowser { get; } = new(
        StatusCodes.Status403Forbidden, "Forbidden", "The secret must stay on a server.");

    public static Refusal WrongOrigin { get; } = new(
        StatusCodes.Status403Forbidden, "Forbidden", "This page may not connect.");

    public static Refusal NoConversation { get; } = new(
        StatusCodes.Status404NotFound, "ConversationEnded", "There is no such conversation, or it has ended.");

    public static Refusal NoSuchPath { get; } = new(
        StatusCodes.Status404NotFound, "NotFound", "There is nothing at this address.");

    public static Refusal WrongMethod { get; } = new(
        StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "This address does not do that.");

    public static Refusal BadArgument { get; } = new(
        StatusCodes.Status400BadRequest, "BadArgument", "The request could not be understood.");

    public static Refusal UnknownActivity { get; } = BadArgument with
    {
        Message = "Send a message, a typing indicator, an allowed event or an end of conversation.",
    };

    public static Refusal BadWatermark { get; } = new(
        StatusCodes.Status400BadRequest, "BadWatermark", "This watermark is none of this conversation's.");

    public static Refusal AttachmentLink { get; } = new(
        StatusCodes.Status400BadRequest, "AttachmentNotSupported", "Links to files are not fetched.");

    public static Refusal Attachment { get; } = new(
        StatusCodes.Status415UnsupportedMediaType, "AttachmentNotSupported", "Files are not accepted here.");

    public static Refusal WrongMediaType { get; } = new(
        StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Send JSON in UTF-8, not compressed.");

    public static Refusal BodyTooLarge { get; } = new(
        StatusCodes.Status413PayloadTooLarge, "BodyTooLarge", "This is more than can be sent at once.");

    public static Refusal MessageTooLong { get; } = new(
        StatusCodes.Status413PayloadTooLarge,
        "MessageTooLong",
        "Your message is too long for us to receive at once. Please send it in several shorter messages.");

    public static Refusal TooSlow { get; } = new(
        StatusCodes.Status408RequestTimeout, "RequestTimeout", "The request did not arrive in time.");

    public static Refusal Unavailable { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Please try again in a moment.", 5);

    public static Refusal TooManyMessages(Admission admission) => new(
        StatusCodes.Status429TooManyRequests,
        "TooManyMessages",
        "Messages come too fast. Please wait a moment.",
        admission.RetryAfterSeconds);

    public static Refusal TooManyFiles(Admission admission) => new(
        StatusCodes.Status429TooManyRequests,
        "TooManyFiles",
        "Too many files were sent. None of them was kept.",
        admission.RetryAfterSeconds);

    public static Refusal TooManyStarts(Admission admission) => new(
        StatusCodes.Status429TooManyRequests,
        "TooManyConversations",
        "Too many conversations begin from your network. Please wait a little.",
        admission.RetryAfterSeconds);

    /// <summary>
    /// Why a photo was not taken. The guide says it too, in the family's language and with what to do.
    /// </summary>
    public static Refusal Photo(PhotoFault fault) => fault switch
    {
        PhotoFault.Empty => BadArgument with { Message = "There is nothing in this file." },
        PhotoFault.TooLarge or PhotoFault.TooManyPixels or PhotoFault.TooMany => BodyTooLarge,
        _ => Attachment with { Message = "Photos are accepted here, as JPEG or PNG." },
    };

    public Task WriteAsync(HttpContext http)
    {
        var response = http.Response;
        response.StatusCode = Status;
        response.ContentType = MediaTypeNames.Application.Json;
        response.Headers[CorrelationHeader] = RandomNumberGenerator.GetHexString(16, lowercase: true);
        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return response.WriteAsync(
            $"{{\"error\":{{\"code\":\"{Code}\",\"message\":\"{Message}\"}}}}", http.RequestAborted);
    }
}
