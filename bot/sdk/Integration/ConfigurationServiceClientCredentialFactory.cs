using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The bot as its settings say: MicrosoftAppType, -Id, -TenantId and -Password.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    /// <summary>Lets this machine in without a token, while there is no app id.</summary>
    internal const string AllowAnonymousLocal = "BotFramework:AllowAnonymousLocal";

    readonly ServiceClientCredentialsFactory _inner;
    readonly bool _allowAnonymous;

    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        var appId = configuration["MicrosoftAppId"];
        var tenantId = configuration["MicrosoftAppTenantId"];
        var password = configuration["MicrosoftAppPassword"];
        switch (configuration["MicrosoftAppType"]?.ToUpperInvariant())
        {
            case "USERASSIGNEDMSI":
                Require(appId, "MicrosoftAppId", "MSI");
                Require(tenantId, "MicrosoftAppTenantId", "MSI");
                if (!string.IsNullOrWhiteSpace(password))
                {
                    throw new ArgumentException("MicrosoftAppPassword must not be set for MSI in configuration.");
                }

                _inner = new ManagedIdentityServiceClientCredentialsFactory(appId, httpClient, logger);
                break;
            case "SINGLETENANT":
                Require(appId, "MicrosoftAppId", "SingleTenant");
                Require(tenantId, "MicrosoftAppTenantId", "SingleTenant");
                Require(password, "MicrosoftAppPassword", "SingleTenant");
                _inner = new PasswordServiceClientCredentialFactory(appId, password, tenantId, httpClient, logger);
                break;
            default:
                var tenant = CloudAddresses.Read(configuration).Tenant;
                _inner = new PasswordServiceClientCredentialFactory(appId, password, tenant, httpClient, logger);
                break;
        }

        _allowAnonymous = string.IsNullOrEmpty(appId)
            && bool.TryParse(configuration[AllowAnonymousLocal], out var isAllowed)
            && isAllowed;
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_allowAnonymous);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    static void Require(string value, string name, string appType)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{name} is required for {appType} in configuration.");
        }
    }
}
