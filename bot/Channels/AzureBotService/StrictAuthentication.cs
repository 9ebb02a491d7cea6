using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>A token that isn't valid is refused; who bears none is answered on this machine only.</summary>
/// <remarks>
/// The answer goes to the address that the sender names, so a stranger could make the bot call anybody. Microsoft's
/// packages leave that to the bot; they also let in whoever has the bot's own password, ask nothing of an activity
/// that names no channel, and what is no token at all is an error to them, not a refusal.
/// </remarks>
sealed class StrictAuthentication(
    IConfiguration configuration,
    IOptions<RegisteredBotOptions> bot,
    IOptions<BotServiceOptions> options,
    AllowedServices services,
    IHttpClientFactory httpClients,
    ILogger<ConfigurationBotFrameworkAuthentication> logger)
    : ConfigurationBotFrameworkAuthentication(
        configuration,
        authConfiguration: new() { ClaimsValidator = Callers(options.Value) },
        httpClientFactory: httpClients,
        logger: logger)
{
    readonly string _channelIssuer = BearerToken.ChannelIssuer(configuration);

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!bot.Value.IsRegistered)
        {
            return await AnonymousAsync(activity, authHeader, cancellationToken);
        }

        if (BearerToken.TryRead(authHeader)?.IsAllowed(bot.Value.MicrosoftAppId!, _channelIssuer, options.Value)
            is not true)
        {
            throw new UnauthorizedAccessException("The request bears no token of those that are let in.");
        }

        if (string.IsNullOrWhiteSpace(activity.ChannelId) || string.IsNullOrWhiteSpace(activity.ServiceUrl))
        {
            throw new UnauthorizedAccessException("An activity has to name its channel and its service.");
        }

        var sender = await SenderAsync(activity, authHeader, cancellationToken);
        return services.Contains(activity.ServiceUrl)
            ? sender
            : throw new BadHttpRequestException(
                "The service URL is not among those that are answered.", StatusCodes.Status403Forbidden);
    }

    async Task<AuthenticateRequestResult> AnonymousAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var sender = await SenderAsync(activity, authHeader, cancellationToken);
        return sender.ClaimsIdentity?.AuthenticationType == AuthenticationConstants.AnonymousAuthType
            && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service)
            && service.IsLoopback
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

    static AllowedCallersClaimsValidator? Callers(BotServiceOptions options) =>
        options.AllowedCallers is [] ? null : new([.. options.AllowedCallers]);
}
