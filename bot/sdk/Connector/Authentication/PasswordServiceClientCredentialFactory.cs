using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot with an app id and a password.</summary>
/// <remarks>
/// Microsoft's takes a missing app id to mean that nobody needs to prove anything. Here it means that nobody gets in.
/// </remarks>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(
        string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(AppId) && appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(AppId)
            ? Task.FromResult<ServiceClientCredentials>(new AnonymousCredentials())
            : appId == AppId
                ? throw new NotSupportedException("Tokens for the Azure Bot Service come with its channel.")
                : throw new InvalidOperationException($"Invalid appId {appId} does not match expected {AppId}");
}
