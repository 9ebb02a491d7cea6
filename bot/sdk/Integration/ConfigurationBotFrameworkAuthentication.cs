using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Lets in whom the settings name. Without settings that is nobody.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    readonly ServiceClientCredentialsFactory _credentials;
    readonly IHttpClientFactory _httpClients;
    readonly CloudAddresses _cloud;
    readonly TokenSenders _senders;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        _cloud = CloudAddresses.Read(configuration);
        _httpClients = httpClientFactory;
        _credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(
            configuration, HttpConnectorFactory.Client(httpClientFactory), logger);
        _senders = new(
            _cloud, _credentials, authConfiguration ?? new(), HttpConnectorFactory.Client(httpClientFactory));
    }

    public override string GetOriginatingAudience() => _cloud.Scope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await IdentityAsync(authHeader, activity.ChannelId, activity.ServiceUrl, cancellationToken);
        var isAnonymous = identity.AuthenticationType == AuthenticationConstants.AnonymousAuthType;
        if (isAnonymous && !(Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url) && url.IsLoopback))
        {
            // The answer goes to the address that the sender names, so a stranger could make the bot call anybody.
            throw new UnauthorizedAccessException("An anonymous sender is answered on this machine only.");
        }

        var isBot = identity.Claims.IsSkillClaim();
        return new()
        {
            Audience = isBot ? identity.Claims.GetAppIdFromClaims() : GetOriginatingAudience(),
            CallerId = isAnonymous ? null
                : isBot ? $"{CallerIdConstants.BotToBotPrefix}{identity.Claims.GetAppIdFromClaims()}"
                : _cloud.CallerId,
            ClaimsIdentity = identity,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections are not supported.");

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(
        string authHeader, CancellationToken cancellationToken) =>
        IdentityAsync(authHeader, "unknown", serviceUrl: null, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new HttpConnectorFactory(
            _credentials,
            claimsIdentity?.Claims.Find(AuthenticationConstants.AudienceClaim)
                ?? claimsIdentity?.Claims.Find(AuthenticationConstants.AppIdClaim),
            _cloud,
            _httpClients);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new NoUserTokens());

    async Task<ClaimsIdentity> IdentityAsync(
        string authHeader, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            return await _credentials.IsAuthenticationDisabledAsync(cancellationToken)
                ? new([], AuthenticationConstants.AnonymousAuthType)
                : throw new UnauthorizedAccessException("The request bears no token.");
        }

        try
        {
            return await _senders.IdentifyAsync(authHeader, channelId, serviceUrl, cancellationToken);
        }
        catch (IOException e)
        {
            // Nobody can say whether the token is good: the channel shall try again.
            throw new BadHttpRequestException(e.Message, StatusCodes.Status503ServiceUnavailable, e);
        }
    }
}
