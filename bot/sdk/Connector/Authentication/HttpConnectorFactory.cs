namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Connectors that speak for this bot.</summary>
sealed class HttpConnectorFactory(
    ServiceClientCredentialsFactory credentials,
    string appId,
    CloudAddresses cloud,
    IHttpClientFactory httpClients) : ConnectorFactory
{
    /// <summary>Addresses change behind their names; connections that live for ever don't notice.</summary>
    static readonly Lazy<HttpClient> Shared = new(() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    }));

    public static HttpClient Client(IHttpClientFactory httpClients) =>
        httpClients?.CreateClient(nameof(ConnectorClient)) ?? Shared.Value;

    public override async Task<IConnectorClient> CreateAsync(
        string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var signed = await credentials.CreateCredentialsAsync(
            appId, audience ?? cloud.Scope, cloud.LoginUrl, cloud.ValidateAuthority, cancellationToken);
        return new ConnectorClient(new(serviceUrl), signed, Client(httpClients));
    }
}
