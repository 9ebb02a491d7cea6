using System.Text;
using System.Text.Json.Nodes;

namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>Activities whose token is good and that are refused all the same (catalogue W13).</summary>
public sealed class BadServiceTests(CloudBot bot) : IClassFixture<CloudBot>
{
    [Theory]
    [InlineData("http://webchat.botframework.com/")]
    [InlineData("http://localhost/")]
    [InlineData("https://localhost/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://169.254.169.254/metadata/identity")]
    [InlineData("https://user@webchat.botframework.com/")]
    [InlineData("https://user:password@webchat.botframework.com/")]
    [InlineData("https://webchat.botframework.com@example.org/")]
    [InlineData("https://webchat.botframework.com:8443/")]
    [InlineData("https://smba.trafficmanager.net:444/teams/")]
    [InlineData("https://anybody.trafficmanager.net/teams/")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://webchat.botframework.com.example.org/")]
    [InlineData("https://webchat.botframework.com./")]
    [InlineData(@"https://example.org\.botframework.com/")]
    [InlineData("https://example.org#.botframework.com/")]
    [InlineData("https://example.org?.botframework.com/")]
    [InlineData("https://webchat.botframework.azure.us/")]
    [InlineData("ftp://webchat.botframework.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("//webchat.botframework.com/")]
    [InlineData("/")]
    [InlineData("nonsense")]
    public async Task An_address_that_is_not_a_channels_gets_no_answer(string serviceUrl)
    {
        var (sent, logins) = (bot.Cloud.Received.Count, bot.Cloud.LoginForms.Count);

        var status = await bot.PostAsync(
            bot.Says("hello", serviceUrl), bot.Cloud.NewToken(serviceUrl: serviceUrl));

        Assert.Equal(403, status);
        Assert.Equal((sent, logins), (bot.Cloud.Received.Count, bot.Cloud.LoginForms.Count));
    }

    [Fact]
    public async Task A_body_of_30_MB_is_not_read()
    {
        var body = new byte[300 * 1024];
        Array.Fill(body, (byte)' ');

        var status = await bot.PostAsync(
            body, [$"Bearer {bot.Cloud.NewToken()}"], length: 30 * 1024 * 1024);

        Assert.Equal(413, status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":7}")]
    public async Task What_is_no_activity_is_a_bad_request(string body) => Assert.Equal(
        400, await bot.PostAsync(Encoding.UTF8.GetBytes(body), [$"Bearer {bot.Cloud.NewToken()}"]));

    [Fact]
    public async Task An_activity_without_a_type_is_a_bad_request()
    {
        var activity = bot.Says("hello");
        activity.Remove("type");

        Assert.Equal(400, await bot.PostAsync(activity, bot.Cloud.NewToken()));
    }

    [Fact]
    public async Task A_deep_body_is_a_bad_request()
    {
        var activity = bot.Says("hello");
        activity["channelData"] = JsonNode.Parse(
            $"{new string('[', 80)}{new string(']', 80)}", documentOptions: new() { MaxDepth = 100 });

        Assert.Equal(400, await bot.PostAsync(activity, bot.Cloud.NewToken()));
    }
}
