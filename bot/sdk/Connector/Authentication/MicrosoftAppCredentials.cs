using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app that proves itself by a password.</summary>
public class MicrosoftAppCredentials : AppCredentials
{
    public static readonly MicrosoftAppCredentials Empty = new(null, null);

    readonly Lazy<IConfidentialClientApplication> _app;

    public MicrosoftAppCredentials(string appId, string password)
        : this(appId, password, null, null, null, null)
    {
    }

    public MicrosoftAppCredentials(
        string appId,
        string password,
        string channelAuthTenant,
        HttpClient customHttpClient,
        ILogger logger,
        string oAuthScope)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        MicrosoftAppId = appId;
        MicrosoftAppPassword = password;
        _app = new(CreateApp);
    }

    public string MicrosoftAppPassword { get; set; }

    private protected override async Task<string> AcquireTokenAsync(
        bool forceRefresh, CancellationToken cancellationToken)
    {
        var answer = await _app.Value.AcquireTokenForClient([DefaultScope])
            .WithForceRefresh(forceRefresh)
            .ExecuteAsync(cancellationToken);
        return answer.AccessToken;
    }

    IConfidentialClientApplication CreateApp() => ConfidentialClientApplicationBuilder.Create(MicrosoftAppId)
        .WithClientSecret(MicrosoftAppPassword)
        .WithAuthority(OAuthEndpoint, ValidateAuthority)
        .WithInstanceDiscovery(ValidateAuthority)
        .WithHttpClientFactory(LoginHttp.For(CustomHttpClient))
        .Build();
}
