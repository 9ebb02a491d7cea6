using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>A token that isn't valid is refused; who bears none is answered on this machine only.</summary>
/// <remarks>
/// The answer goes to the address that the sender names, so a stranger could make the bot call anybody. Microsoft's
/// packages leave that to the bot, and what is no token at all is an error to them, not a refusal.
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
        var sender = await SenderAsync(activity, authHeader, cancellationToken);
        return sender.ClaimsIdentity?.AuthenticationType != AuthenticationConstants.AnonymousAuthType
            || IsThisMachine(activity.ServiceUrl)
                ? sender
                : throw new UnauthorizedAccessException("Who bears no token is answered on this machine only.");
    }

    async Task<AuthenticateRequestResult> SenderAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        try
        {
            return await base.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        }
        catch (Exception error) when (error is ArgumentException or SecurityTokenException)
        {
            throw new UnauthorizedAccessException("The token is not valid.", error);
        }
    }

    static bool IsThisMachine(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) && service.IsLoopback;
}
