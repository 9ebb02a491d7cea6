using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Lets in whom the settings name. Without settings that is nobody.</summary>
/// <remarks>
/// Tokens can't be checked before the channel of the Azure Bot Service is built, and a token that nobody checked is
/// worth nothing: until then, every request that bears one is refused.
/// </remarks>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    readonly ServiceClientCredentialsFactory _credentials;
    readonly IHttpClientFactory _httpClients;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        _credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration);
        _httpClients = httpClientFactory;
    }

    public override string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var identity = await AuthenticateChannelRequestAsync(authHeader, cancellationToken);
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) || !service.IsLoopback)
        {
            // The answer goes to the address that the sender names, so a stranger could make the bot call anybody.
            throw new UnauthorizedAccessException("An anonymous sender is answered on this machine only.");
        }

        return new()
        {
            Audience = GetOriginatingAudience(),
            ClaimsIdentity = identity,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections are not supported.");

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(
        string authHeader, CancellationToken cancellationToken)
    {
        var isOpen = await _credentials.IsAuthenticationDisabledAsync(cancellationToken);
        return string.IsNullOrWhiteSpace(authHeader) switch
        {
            true when isOpen => new([], AuthenticationConstants.AnonymousAuthType),
            true => throw new UnauthorizedAccessException("The request bears no token."),
            false => throw new UnauthorizedAccessException("Tokens can't be checked yet, so none is accepted."),
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new HttpConnectorFactory(
            _credentials,
            claimsIdentity?.FindFirst(AuthenticationConstants.AudienceClaim)?.Value,
            GetOriginatingAudience(),
            _httpClients);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new NoUserTokens());
}
