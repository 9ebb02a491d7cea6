using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app that the machine it runs on in Azure vouches for: there is no password to lose.</summary>
public class ManagedIdentityAppCredentials : AppCredentials
{
    readonly Lazy<IManagedIdentityApplication> _app;

    public ManagedIdentityAppCredentials(
        string appId, string audience, HttpClient customHttpClient = null, ILogger logger = null)
        : base(null, customHttpClient, logger, audience)
    {
        MicrosoftAppId = string.IsNullOrWhiteSpace(appId) ? throw new ArgumentNullException(nameof(appId)) : appId;
        _app = new(CreateApp);
    }

    private protected override async Task<string> AcquireTokenAsync(
        bool forceRefresh, CancellationToken cancellationToken)
    {
        var answer = await _app.Value.AcquireTokenForManagedIdentity(OAuthScope)
            .WithForceRefresh(forceRefresh)
            .ExecuteAsync(cancellationToken);
        return answer.AccessToken;
    }

    IManagedIdentityApplication CreateApp() => ManagedIdentityApplicationBuilder
        .Create(ManagedIdentityId.WithUserAssignedClientId(MicrosoftAppId))
        .WithHttpClientFactory(LoginHttp.For(CustomHttpClient))
        .Build();
}
