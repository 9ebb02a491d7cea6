using FamilyGuide.Bot.Channels.DirectLine.Calls;
using FamilyGuide.Bot.Channels.DirectLine.Streams;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Edge.Limits;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.DirectLine;

static class DirectLineRegistration
{
    /// <summary>
    /// How long a connection may be silent before we ask whether it is there, and again until it is given up: a phone
    /// that left the tunnel's other end.
    /// </summary>
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    /// <summary>Direct Line 3.0, over a conversation's log. Call it after what opens the store.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectLineOptions>()
            .Bind(configuration.GetSection(DirectLineOptions.Section))
            .ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsAttributes>()
            .AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsRules>()
            .AddFamilyLimits(configuration)
            .AddAccessTokens()
            .AddSingleton<PublicAddress>()
            .AddSingleton<Origins>()
            .AddSingleton<Doorkeeper>()
            .AddSingleton<ConversationAnswer>()
            .AddSingleton<DirectLineCall>()
            .AddSingleton<TokenCalls>()
            .AddSingleton<ConversationCalls>()
            .AddSingleton<ActivityCalls>()
            .AddSingleton<UploadCall>()
            .AddSingleton<SessionCall>()
            .AddSingleton<OpenStreams>()
            .AddSingleton<StreamCall>();
    }

    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        var tokens = services.GetRequiredService<TokenCalls>();
        app.MapCall(DirectLineRoutes.Generate, (HttpMethods.Post, tokens.GenerateAsync));
        app.MapCall(DirectLineRoutes.Refresh, (HttpMethods.Post, tokens.RefreshAsync));

        var conversations = services.GetRequiredService<ConversationCalls>();
        app.MapCall(DirectLineRoutes.Conversations, (HttpMethods.Post, conversations.StartAsync));
        app.MapCall(DirectLineRoutes.OneConversation, (HttpMethods.Get, conversations.ReconnectAsync));

        var activities = services.GetRequiredService<ActivityCalls>();
        app.MapCall(
            DirectLineRoutes.Activities,
            (HttpMethods.Get, activities.ReadAsync),
            (HttpMethods.Post, activities.PostAsync));
        app.MapCall(
            DirectLineRoutes.Upload, (HttpMethods.Post, services.GetRequiredService<UploadCall>().PostAsync));
        app.MapCall(
            DirectLineRoutes.Session, (HttpMethods.Get, services.GetRequiredService<SessionCall>().GetAsync));
        app.MapStream(services);

        // Clients take 404 for the end of a conversation, so an unknown address says what it is.
        app.Map(DirectLineRoutes.Anything, services.GetRequiredService<DirectLineCall>()
            .Answer(static _ => Task.FromResult<Refusal?>(Refusal.NoSuchPath)));
        return app;
    }

    static void MapCall(
        this IEndpointRouteBuilder app,
        string path,
        params ReadOnlySpan<(string Method, Func<HttpContext, Task<Refusal?>> Call)> calls)
    {
        var around = app.ServiceProvider.GetRequiredService<DirectLineCall>();
        foreach (var (method, call) in calls)
        {
            app.MapMethods(path, [method], around.Answer(call));
        }

        app.MapRefusalOfOtherMethods(path);
    }

    /// <summary>Only this address needs WebSockets, so only its requests pay for them.</summary>
    static void MapStream(this IEndpointRouteBuilder app, IServiceProvider services)
    {
        var open = services.GetRequiredService<DirectLineCall>()
            .Answer(services.GetRequiredService<StreamCall>().GetAsync);
        var pipeline = app.CreateApplicationBuilder()
            .UseWebSockets(new() { KeepAliveInterval = Silence, KeepAliveTimeout = Silence });
        pipeline.Run(open);
        app.MapMethods(DirectLineRoutes.Stream, [HttpMethods.Get], pipeline.Build());
        app.MapRefusalOfOtherMethods(DirectLineRoutes.Stream);
    }

    static void MapRefusalOfOtherMethods(this IEndpointRouteBuilder app, string path)
    {
        app.Map(path, app.ServiceProvider.GetRequiredService<DirectLineCall>().Answer(static http =>
        {
            if (!HttpMethods.IsOptions(http.Request.Method))
            {
                return Task.FromResult<Refusal?>(Refusal.WrongMethod);
            }

            Origins.AnswerPreflight(http);
            return Task.FromResult<Refusal?>(null);
        }));
    }
}
