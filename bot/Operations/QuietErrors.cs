using System.Diagnostics.CodeAnalysis;
using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.Operations;

/// <summary>
/// The last to see an error: whoever asked learns nothing of it, and the log learns nothing of who asked.
/// </summary>
sealed partial class QuietErrors(RequestDelegate next, ILogger<QuietErrors> logger)
{
    /// <summary>Long enough for a disk to be emptied or a database to come back; short enough to wait for.</summary>
    const int RetryAfterSeconds = 5;

    [SuppressMessage("Design", "CA1031", Justification = "Nobody comes after this.")]
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // They went away.
        }
        catch (BadHttpRequestException error)
        {
            await AnswerAsync(context, error.StatusCode, "BadArgument");
        }
        catch (StoreUnavailableException error)
        {
            ConversationMeter.StoreUnavailable(error.Code);
            Log.StoreUnavailable(logger, error.Code);
            await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable");
        }
        catch (Exception error)
        {
            // Its message may quote what somebody wrote.
            Log.RequestFailed(logger, error.GetType().Name, error.TargetSite?.Name);
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, "ServiceError");
        }
    }

    static Task AnswerAsync(HttpContext context, int status, string code)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Clear();
        int? retryAfter = status == StatusCodes.Status503ServiceUnavailable ? RetryAfterSeconds : null;
        return BareAnswer.WriteAsync(context, status, code, retryAfter);
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "StoreUnavailable: {Code}")]
        public static partial void StoreUnavailable(ILogger logger, string code);

        [LoggerMessage(2, LogLevel.Error, "RequestFailed: {Kind} in {Method}")]
        public static partial void RequestFailed(ILogger logger, string kind, string? method);
    }
}
