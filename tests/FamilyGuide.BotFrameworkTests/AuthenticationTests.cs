using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Rest;

namespace FamilyGuide.BotFrameworkTests;

public sealed class AuthenticationTests
{
    const string Bot = "bot";
    const string Caller = "caller";

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("webchat", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    [InlineData("WEBCHAT", false)]
    [InlineData("kik", false)]
    public void A_key_is_good_for_what_it_is_endorsed_for(string? expected, bool isGood) =>
        Assert.Equal(isGood, EndorsementsValidator.Validate(expected, ["webchat", "directline"]));

    [Fact]
    public async Task Other_bots_get_in_by_their_app_ids()
    {
        Claim[] claims = [new("ver", "1.0"), new("aud", Bot), new("appid", Caller)];

        await new AllowedCallersClaimsValidator([Caller]).ValidateClaimsAsync(claims);
        await new AllowedCallersClaimsValidator(["*"]).ValidateClaimsAsync(claims);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => new AllowedCallersClaimsValidator([]).ValidateClaimsAsync(claims));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => new AllowedCallersClaimsValidator(["another"]).ValidateClaimsAsync(claims));
    }

    [Fact]
    public async Task Channels_are_no_callers()
    {
        await new AllowedCallersClaimsValidator([]).ValidateClaimsAsync([new("aud", Bot)]);
        await new AllowedCallersClaimsValidator([]).ValidateClaimsAsync(
            [new("ver", "2.0"), new("aud", Bot), new("azp", Bot)]);
    }

    [Fact]
    public async Task A_password_makes_credentials_that_remember_their_token()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(
            Settings(("MicrosoftAppId", Bot), ("MicrosoftAppPassword", "password")));

        var one = await CreateAsync(factory, Bot);
        var again = await CreateAsync(factory, Bot);

        var credentials = Assert.IsAssignableFrom<AppCredentials>(one);
        Assert.Same(one, again);
        Assert.Equal("https://login.example.org/botframework.com", credentials.OAuthEndpoint);
        Assert.Equal("https://api.botframework.com", credentials.OAuthScope);
        await Assert.ThrowsAsync<InvalidOperationException>(() => CreateAsync(factory, "another"));
    }

    [Fact]
    public async Task A_single_tenant_bot_asks_its_own_tenant()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Settings(
            ("MicrosoftAppType", "SingleTenant"),
            ("MicrosoftAppId", Bot),
            ("MicrosoftAppPassword", "password"),
            ("MicrosoftAppTenantId", "tenant")));

        var credentials = Assert.IsAssignableFrom<AppCredentials>(await CreateAsync(factory, Bot));

        Assert.Equal("https://login.example.org/tenant", credentials.OAuthEndpoint);
    }

    [Fact]
    public async Task A_managed_identity_needs_no_password()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Settings(
            ("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppId", Bot), ("MicrosoftAppTenantId", "tenant")));

        Assert.IsType<ManagedIdentityAppCredentials>(await CreateAsync(factory, Bot));
        Assert.True(await factory.IsValidAppIdAsync(Bot, None));
        Assert.False(await factory.IsAuthenticationDisabledAsync(None));
    }

    [Fact]
    public async Task A_refusal_of_the_connector_tells_its_status_and_headers()
    {
        using var http = new HttpClient(new BusyConnector());
        using var connector = new ConnectorClient(new("https://connector.example.org"), new NoCredentials(), http);

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => connector.Conversations
            .SendToConversationAsync("conversation", new Activity { Type = ActivityTypes.Message }, None));

        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.Response.StatusCode);
        Assert.Equal(["7"], refusal.Response.Headers["retry-after"]);
        Assert.Equal("Throttled", refusal.Body.Error.Code);
    }

    static Task<ServiceClientCredentials> CreateAsync(ServiceClientCredentialsFactory factory, string appId) =>
        factory.CreateCredentialsAsync(
            appId, "https://api.botframework.com", "https://login.example.org/{0}", true, None);

    static IConfiguration Settings(params (string Name, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => setting.Value))
        .Build();

    sealed class NoCredentials : ServiceClientCredentials;

    sealed class BusyConnector : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests)
            {
                Content = new StringContent("""{"error":{"code":"Throttled","message":"later"}}"""),
            };
            answer.Headers.Add("Retry-After", "7");
            return Task.FromResult(answer);
        }
    }
}
