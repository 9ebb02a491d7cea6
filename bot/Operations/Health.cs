using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.Operations;

/// <summary>Tells a supervisor whether a family would get an answer now.</summary>
static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/health", CheckAsync);

    static async Task CheckAsync(HttpContext context, IConversationStore store)
    {
        var (status, body) = (StatusCodes.Status200OK, "{\"status\":\"ok\"}");
        try
        {
            await store.CheckAsync(context.RequestAborted);
        }
        catch (StoreUnavailableException error)
        {
            ConversationMeter.StoreUnavailable(error.Code);
            (status, body) = (StatusCodes.Status503ServiceUnavailable,
                $"{{\"status\":\"unavailable\",\"code\":\"{error.Code}\"}}");
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(body, context.RequestAborted);
    }
}
