using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

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

    public static IServiceCollection AddBotEndpoint(this IServiceCollection services) => services
        .AddHttpClient()
        .AddSingleton<BotFrameworkAuthentication, StrictAuthentication>()
        .AddSingleton<IBotFrameworkHttpAdapter>(provider => new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(),
            provider.GetRequiredService<ILogger<CloudAdapter>>()))
        .AddSingleton<IBot, ForwardingBot>();

    public static void MapBotEndpoint(this WebApplication app)
    {
        var isRegistered = !string.IsNullOrWhiteSpace(app.Configuration["MicrosoftAppId"]);
        var isLocal = app.Environment.IsDevelopment()
            && app.Configuration.GetValue<bool>("BotFramework:AllowAnonymousLocal");
        if (!isRegistered && !isLocal)
        {
            return;
        }

        if (!isRegistered)
        {
            Log.AnybodyOnThisMachineMayWrite(app.Logger);
        }

        app.MapPost(Path, (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            isRegistered || IsFromThisMachine(context)
                ? adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted)
                : RefuseAsync(context));
    }

    static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && System.Net.IPAddress.IsLoopback(address);

    static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
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
