using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Signs requests with a token that this app gets for itself.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    protected AppCredentials(
        string channelAuthTenant = null,
        HttpClient customHttpClient = null,
        ILogger logger = null,
        string oAuthScope = null)
    {
        OAuthScope = string.IsNullOrWhiteSpace(oAuthScope)
            ? AuthenticationConstants.ToChannelFromBotOAuthScope
            : oAuthScope;
        ChannelAuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger ?? NullLogger.Instance;
    }

    public string MicrosoftAppId { get; set; }

    public string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? AuthenticationConstants.DefaultChannelAuthTenant : AuthTenant;
        set => AuthTenant = value;
    }

    public virtual string OAuthEndpoint =>
        OfTenant(AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, ChannelAuthTenant);

    public virtual bool ValidateAuthority => true;

    public virtual string OAuthScope { get; }

    protected string AuthTenant { get; set; }

    protected HttpClient CustomHttpClient { get; set; }

    protected ILogger Logger { get; set; }

    /// <summary>The scope as version 2 of the login asks for it: all that the app was granted.</summary>
    protected string DefaultScope => $"{OAuthScope.TrimEnd('/')}/.default";

    private protected static string OfTenant(string loginUrl, string tenant) =>
        loginUrl.Replace("{0}", tenant, StringComparison.Ordinal);

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!string.IsNullOrEmpty(MicrosoftAppId) && MicrosoftAppId != AuthenticationConstants.AnonymousSkillAppId)
        {
            var token = await AcquireTokenAsync(forceRefresh: false, cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        await base.ProcessHttpRequestAsync(request, cancellationToken);
    }

    public Task<string> GetTokenAsync(bool forceRefresh = false) =>
        AcquireTokenAsync(forceRefresh, CancellationToken.None);

    /// <summary>From memory while it is good for some minutes, else from the login.</summary>
    private protected abstract Task<string> AcquireTokenAsync(bool forceRefresh, CancellationToken cancellationToken);
}
