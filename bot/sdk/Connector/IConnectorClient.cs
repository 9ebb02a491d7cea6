using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The service of a channel, at one address.</summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    ServiceClientCredentials Credentials { get; }

    IConversations Conversations { get; }
}
