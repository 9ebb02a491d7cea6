using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot with a managed identity of its own.</summary>
/// <remarks>Microsoft's is handed something that makes tokens; here the login library does.</remarks>
public class ManagedIdentityServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    readonly ConcurrentDictionary<string, ManagedIdentityAppCredentials> _made = new(StringComparer.Ordinal);
    readonly string _appId;
    readonly HttpClient _httpClient;
    readonly ILogger _logger;

    public ManagedIdentityServiceClientCredentialsFactory(
        string appId, HttpClient httpClient = null, ILogger logger = null)
    {
        _appId = string.IsNullOrWhiteSpace(appId) ? throw new ArgumentNullException(nameof(appId)) : appId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(appId == _appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken) =>
        appId == _appId
            ? Task.FromResult<ServiceClientCredentials>(
                _made.GetOrAdd(audience ?? "", _ => new(_appId, audience, _httpClient, _logger)))
            : throw new InvalidOperationException("Invalid Managed ID.");
}
