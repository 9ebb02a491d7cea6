using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>Who bears no token is answered on this machine only.</summary>
/// <remarks>
/// The answer goes to the address that the sender names, so a stranger could make the bot call anybody. Microsoft's
/// packages leave that to the bot.
/// </remarks>
sealed class StrictAuthentication(
    IConfiguration configuration,
    IHttpClientFactory httpClients,
    ILogger<ConfigurationBotFrameworkAuthentication> logger)
    : ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClients, logger: logger)
{
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var sender = await base.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return sender.ClaimsIdentity?.AuthenticationType != AuthenticationConstants.AnonymousAuthType
            || IsThisMachine(activity.ServiceUrl)
                ? sender
                : throw new UnauthorizedAccessException("Who bears no token is answered on this machine only.");
    }

    static bool IsThisMachine(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) && service.IsLoopback;
}
