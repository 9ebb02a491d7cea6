using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.Channels.DirectLine;

/// <summary>Around every call: what each answer has, and what each trouble becomes.</summary>
sealed partial class DirectLineCall(Origins origins, ILogger<DirectLineCall> logger)
{
    /// <param name="call">Answers and returns null, or says why not.</param>
    public RequestDelegate Answer(Func<HttpContext, Task<Refusal?>> call) => async http =>
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        origins.Mark(http);
        try
        {
            if (await call(http) is { } refusal)
            {
                await refusal.WriteAsync(http);
            }
        }
        catch (StoreUnavailableException error) when (!http.Response.HasStarted)
        {
            ConversationMeter.StoreUnavailable(error.Code);
            Log.StoreUnavailable(logger, error.Code);
            await Refusal.Unavailable.WriteAsync(http);
        }
        catch (BadHttpRequestException error) when (!http.Response.HasStarted)
        {
            await Translate(error).WriteAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // They went away; what was committed stays.
        }
    };

    static Refusal Translate(BadHttpRequestException error) => error.StatusCode switch
    {
        StatusCodes.Status408RequestTimeout => Refusal.TooSlow,
        StatusCodes.Status413PayloadTooLarge => Refusal.BodyTooLarge,
        _ => Refusal.BadArgument,
    };

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "StoreUnavailable: {Code}")]
        public static partial void StoreUnavailable(ILogger logger, string code);
    }
}
