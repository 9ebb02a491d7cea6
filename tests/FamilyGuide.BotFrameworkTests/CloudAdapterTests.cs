using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace FamilyGuide.BotFrameworkTests;

public sealed class CloudAdapterTests
{
    const string Local = """{"type":"message","serviceUrl":"http://localhost:1","conversation":{"id":"c"}}""";

    [Fact]
    public async Task Without_settings_nobody_gets_in() => Assert.Equal((401, 0), await PostAsync(Local));

    [Fact]
    public async Task An_app_id_alone_lets_nobody_in() =>
        Assert.Equal((401, 0), await PostAsync(Local, ("MicrosoftAppId", "id"), AnonymousLocal));

    [Fact]
    public async Task This_machine_gets_in_if_a_setting_says_so() =>
        Assert.Equal((200, 1), await PostAsync(Local, AnonymousLocal));

    [Fact]
    public async Task Another_machine_does_not_get_in_even_then() =>
        Assert.Equal((401, 0), await PostAsync(Local, "203.0.113.9", "", AnonymousLocal));

    [Fact]
    public async Task A_token_that_nobody_can_check_is_refused() =>
        Assert.Equal((401, 0), await PostAsync(Local, "127.0.0.1", "Bearer a.b.c", AnonymousLocal));

    [Fact]
    public async Task An_anonymous_sender_cannot_make_the_bot_call_somebody_else() =>
        Assert.Equal(
            (401, 0),
            await PostAsync("""{"type":"message","serviceUrl":"http://169.254.169.254/"}""", AnonymousLocal));

    [Theory]
    [InlineData("{", 400)]
    [InlineData("null", 400)]
    [InlineData("{}", 400)]
    [InlineData("{\"type\":7}", 400)]
    [InlineData("", 400)]
    public async Task What_is_no_activity_is_a_bad_request(string body, int status) =>
        Assert.Equal((status, 0), await PostAsync(body, AnonymousLocal));

    [Fact]
    public async Task A_body_larger_than_any_activity_is_not_read() =>
        Assert.Equal((413, 0), await PostAsync(new string(' ', 300 * 1024), AnonymousLocal));

    static (string Name, string Value) AnonymousLocal => ("BotFramework:AllowAnonymousLocal", "true");

    static Task<(int Status, int Turns)> PostAsync(string body, params (string Name, string Value)[] settings) =>
        PostAsync(body, "127.0.0.1", "", settings);

    static async Task<(int Status, int Turns)> PostAsync(
        string body, string address, string authorization, params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value))
            .Build();
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Request.Headers.Authorization = authorization;
        context.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(address);
        var bot = new CountingBot();

        await new CloudAdapter(configuration).ProcessAsync(
            context.Request, context.Response, bot, TestContext.Current.CancellationToken);

        return (context.Response.StatusCode, bot.Turns);
    }

    sealed class CountingBot : IBot
    {
        public int Turns { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            Turns++;
            return Task.CompletedTask;
        }
    }
}
