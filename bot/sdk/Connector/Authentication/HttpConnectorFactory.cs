namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Connectors that speak for this bot.</summary>
sealed class HttpConnectorFactory(
    ServiceClientCredentialsFactory credentials,
    string appId,
    string originatingAudience,
    IHttpClientFactory httpClients) : ConnectorFactory
{
    /// <summary>Addresses change behind their names; connections that live for ever don't notice.</summary>
    static readonly Lazy<HttpClient> Shared = new(() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    }));

    public override async Task<IConnectorClient> CreateAsync(
        string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var signed = await credentials.CreateCredentialsAsync(
            appId,
            audience ?? originatingAudience,
            AuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
            true,
            cancellationToken);
        var http = httpClients?.CreateClient(nameof(ConnectorClient)) ?? Shared.Value;
        return new ConnectorClient(new(serviceUrl), signed, http);
    }
}
