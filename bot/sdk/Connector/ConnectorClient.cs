using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

public class ConnectorClient : IConnectorClient
{
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient httpClient)
    {
        BaseUri = baseUri ?? throw new ArgumentNullException(nameof(baseUri));
        Credentials = credentials ?? throw new ArgumentNullException(nameof(credentials));
        Conversations = new HttpConversations(this, httpClient);
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials Credentials { get; }

    public IConversations Conversations { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The HTTP client belongs to whoever made it.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
