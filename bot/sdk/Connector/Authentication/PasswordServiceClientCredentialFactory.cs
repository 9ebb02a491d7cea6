using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot with an app id and a password.</summary>
/// <remarks>
/// Microsoft's takes a missing app id to mean that nobody needs to prove anything. Here it means that nobody gets in.
/// </remarks>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    readonly ConcurrentDictionary<(string, string, string, bool), LoginCredentials> _made = new();
    readonly HttpClient _httpClient;
    readonly ILogger _logger;

    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(
        string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(AppId) && appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <remarks>Each remembers its token, so the same ones are handed out again.</remarks>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(AppId)
            ? Task.FromResult<ServiceClientCredentials>(new AnonymousCredentials())
            : appId == AppId
                ? Task.FromResult<ServiceClientCredentials>(_made.GetOrAdd(
                    (Password, audience, loginEndpoint, validateAuthority), _ => Create(
                        audience, loginEndpoint, validateAuthority)))
                : throw new InvalidOperationException($"Invalid appId {appId} does not match expected {AppId}");

    LoginCredentials Create(string audience, string loginEndpoint, bool validateAuthority) =>
        new(AppId, Password, TenantId, _httpClient, _logger, audience, loginEndpoint, validateAuthority);

    /// <summary>Those of the login that the cloud has.</summary>
    sealed class LoginCredentials(
        string appId,
        string password,
        string tenantId,
        HttpClient http,
        ILogger logger,
        string scope,
        string loginEndpoint,
        bool validateAuthority) : MicrosoftAppCredentials(appId, password, tenantId, http, logger, scope)
    {
        public override string OAuthEndpoint => OfTenant(loginEndpoint, ChannelAuthTenant);

        public override bool ValidateAuthority => validateAuthority;
    }
}
