using FamilyGuide.Bot.Conversations.Edge.Limits;

namespace FamilyGuide.Bot.Operations;

/// <summary>Whoever asks faster than a household of fifty is told so before anything is done for them.</summary>
sealed class RequestLimit(RequestDelegate next, FamilyLimits limits)
{
    public Task InvokeAsync(HttpContext context)
    {
        var admission = limits.Request(context.Connection.RemoteIpAddress);
        return admission.IsAdmitted
            ? next(context)
            : BareAnswer.WriteAsync(
                context, StatusCodes.Status429TooManyRequests, "TooManyRequests", admission.RetryAfterSeconds);
    }
}
