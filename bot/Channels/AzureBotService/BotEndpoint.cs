using FamilyGuide.Bot.Conversations.Deliveries;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>
/// <c>/api/messages</c>, where the Azure Bot Service, the Emulator or the Agents Playground post activities.
/// </summary>
/// <remarks>
/// It is there only for a bot that is registered (<c>MicrosoftAppId</c>), or for a developer on this machine who says
/// so. Microsoft's SDK takes an empty app id for "no authentication": then anybody could write, and say where the
/// answers go.
/// </remarks>
static partial class BotEndpoint
{
    const string Path = "/api/messages";

    /// <summary>In bytes: what channels send is a few thousand; the sender isn't known yet.</summary>
    const long LargestBody = 256 * 1024;

    /// <summary>A service that takes longer is asked again later.</summary>
    static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(10);

    /// <summary>In bytes, of answers to our calls: the keys of the Bot Framework are 50 KB.</summary>
    const long LargestAnswer = 1024 * 1024;

    public static IServiceCollection AddBotEndpoint(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RegisteredBotOptions>().Bind(configuration).ValidateOnStart();
        services.AddOptions<BotServiceOptions>()
            .Bind(configuration.GetSection(BotServiceOptions.Section))
            .ValidateOnStart();

        // Microsoft's packages ask for the client without a name.
        services.AddCalmClient(Options.DefaultName).AddCalmClient(nameof(ConnectorClient));
        if (!string.IsNullOrWhiteSpace(configuration[nameof(RegisteredBotOptions.MicrosoftAppId)])
            || configuration.GetSection(BotServiceOptions.Section)
                .GetValue<bool>(nameof(BotServiceOptions.AllowAnonymousLocal)))
        {
            services.AddDeliveries()
                .AddSingleton<IChannelSender, BotServiceSender>()
                .AddSingleton<IBot, ForwardingBot>();
        }

        return services
            .AddSingleton<IValidateOptions<RegisteredBotOptions>, RegisteredBotOptionsRules>()
            .AddSingleton<IValidateOptions<BotServiceOptions>, BotServiceOptionsRules>()
            .AddSingleton<AllowedServices>()
            .AddSingleton<BotFrameworkAuthentication, StrictAuthentication>()
            .AddSingleton(provider => new CloudAdapter(
                provider.GetRequiredService<BotFrameworkAuthentication>(),
                provider.GetRequiredService<ILogger<CloudAdapter>>()))
            .AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
    }

    public static void MapBotEndpoint(this WebApplication app)
    {
        var isRegistered = app.Services.GetRequiredService<IOptions<RegisteredBotOptions>>().Value.IsRegistered;
        var isLocal = app.Environment.IsDevelopment()
            && app.Services.GetRequiredService<IOptions<BotServiceOptions>>().Value.AllowAnonymousLocal;
        if (isRegistered)
        {
            app.MapPost(Path, ReceiveAsync);
            app.MapSkillManifest(Path);
        }
        else if (isLocal)
        {
            Log.AnybodyOnThisMachineMayWrite(app.Logger);
            app.MapPost(Path, (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) =>
                IsFromThisMachine(context)
                    ? adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted)
                    : AnswerAsync(context, StatusCodes.Status403Forbidden));
        }
    }

    /// <summary>Nothing is read of a request whose header can't be right, nor of a body that is too large.</summary>
    static Task ReceiveAsync(HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot)
    {
        if (BearerToken.TryRead(context.Request.Headers.Authorization) is null)
        {
            return AnswerAsync(context, StatusCodes.Status401Unauthorized);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestBody;
        }

        return adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
    }

    /// <summary>One that goes where it is sent and nowhere else, gives up in time, and says nothing in logs.</summary>
    static IServiceCollection AddCalmClient(this IServiceCollection services, string name)
    {
        services.AddHttpClient(name)
            .ConfigureHttpClient(http =>
            {
                http.Timeout = LongestCall;
                http.MaxResponseContentBufferSize = LargestAnswer;
            })
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;

                // Some of these are kept for the life of the program, and addresses change behind their names.
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
            })
            .RemoveAllLoggers();
        return services;
    }

    static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && System.Net.IPAddress.IsLoopback(address);

    static Task AnswerAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning,
            "AnybodyOnThisMachineMayWrite: /api/messages takes activities without a token, from loopback only. "
            + "For development.")]
        public static partial void AnybodyOnThisMachineMayWrite(ILogger logger);
    }
}
