namespace FamilyGuide.Bot.Operations;

/// <summary>Counts who is in; tells those who come too late to come back.</summary>
sealed class DrainingAnswers(RequestDelegate next, Draining draining)
{
    /// <summary>What <c>/health</c> says to a supervisor or a proxy.</summary>
    const string Stopping = """{"status":"unavailable","code":"stopping"}""";

    /// <summary>A program that is updated is back in less.</summary>
    const int RetryAfterSeconds = 5;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!draining.TryEnter())
        {
            await RefuseAsync(context);
            return;
        }

        try
        {
            await next(context);
        }
        finally
        {
            draining.Leave();
        }
    }

    static Task RefuseAsync(HttpContext context)
    {
        // Whoever keeps the connection would come back to this machine.
        context.Response.Headers.Connection = "close";
        if (!context.Request.Path.Equals("/health", StringComparison.Ordinal))
        {
            return BareAnswer.WriteAsync(
                context, StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", RetryAfterSeconds);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(Stopping, context.RequestAborted);
    }
}

static class DrainingRegistration
{
    public static IServiceCollection AddDraining(this IServiceCollection services) => services
        .Configure<HostOptions>(host => host.ShutdownTimeout = Draining.LongestStop)
        .AddSingleton<Draining>()
        .AddHostedService(provider => provider.GetRequiredService<Draining>());
}
