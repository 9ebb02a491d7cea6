using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.Operations;

/// <summary>Tells a supervisor whether a family would get an answer now.</summary>
static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/health", CheckAsync);

    /// <remarks>The program listens only after its store is open, so what can fail here is what failed since.</remarks>
    static async Task CheckAsync(HttpContext context, IConversationStore store, TimeProvider clock)
    {
        var (status, body) = (StatusCodes.Status200OK, "{\"status\":\"ok\"}");
        try
        {
            await store.FindWaitingAsync(most: 1, context.RequestAborted);

            // A full disk can still be read: a ticket that nobody has, and that has run out, tries the way of a message.
            var probe = $"health-{Guid.NewGuid():N}";
            await store.RedeemTicketAsync(probe, clock.GetUtcNow(), context.RequestAborted);
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
