using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets the login library use our HTTP client.</summary>
sealed class LoginHttp(HttpClient http) : IMsalHttpClientFactory
{
    static readonly LoginHttp Shared = new(new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    }));

    public static LoginHttp For(HttpClient http) => http is null ? Shared : new(http);

    public HttpClient GetHttpClient() => http;
}
