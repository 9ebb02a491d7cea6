using FamilyGuide.Bot.Channels.AzureBotService;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>Where answers may go; <see cref="BadServiceTests"/> has where not.</summary>
public sealed class AllowedServicesTests
{
    const string Government = "https://botframework.azure.us";

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net/emea/72f988bf-86f1-41af-91ab-2d7cd011db47/")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://europe.webchat.botframework.com/")]
    [InlineData("https://directline.botframework.com:443/")]
    [InlineData("https://DirectLine.BotFramework.com/")]
    public void A_channel_of_the_azure_bot_service_is_answered(string serviceUrl) =>
        Assert.True(Services().Contains(serviceUrl));

    [Theory]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://webchat.botframework.azure.us/")]
    public void The_governments_cloud_is_answered_where_it_is_set_and_no_other_then(string serviceUrl)
    {
        Assert.False(Services().Contains(serviceUrl));
        Assert.True(Services(Government).Contains(serviceUrl));
        Assert.False(Services(Government).Contains("https://webchat.botframework.com/"));
    }

    [Fact]
    public void Hosts_that_an_operator_sets_are_answered_and_nothing_beside_them()
    {
        var services = Services(null, ".example.org", "connector.example.net", "10.0.0.7:8443");

        Assert.True(services.Contains("https://bot.example.org/"));
        Assert.True(services.Contains("https://connector.example.net/v3"));
        Assert.True(services.Contains("https://10.0.0.7:8443/"));
        Assert.False(services.Contains("https://example.org/"));
        Assert.False(services.Contains("https://bot.example.org:8443/"));
        Assert.False(services.Contains("https://a.connector.example.net/"));
        Assert.False(services.Contains("https://10.0.0.7/"));
        Assert.False(services.Contains("http://bot.example.org/"));
    }

    [Theory]
    [InlineData(".example.org", true)]
    [InlineData("example.org", true)]
    [InlineData("localhost", true)]
    [InlineData("example.org:8443", true)]
    [InlineData("10.0.0.7:8443", true)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData(".org", false)]
    [InlineData("..example.org", false)]
    [InlineData("*.example.org", false)]
    [InlineData("https://example.org", false)]
    [InlineData("example.org/", false)]
    [InlineData("user@example.org", false)]
    [InlineData(".example.org:8443", false)]
    [InlineData("example.org:99999", false)]
    public void A_setting_names_a_host_or_all_below_one(string host, bool isOne) =>
        Assert.Equal(isOne, AllowedServices.IsHost(host));

    static AllowedServices Services(string? cloud = null, params string[] hosts) => new(
        Options.Create(new BotServiceOptions { ServiceHosts = hosts }),
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("ChannelService", cloud)])
            .Build());
}
