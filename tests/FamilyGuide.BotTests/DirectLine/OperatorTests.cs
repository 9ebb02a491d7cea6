using System.Net;
using FamilyGuide.BotTests.Hosting;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>What the operator sets, and what happens when they stop the program.</summary>
public sealed class OperatorTests
{
    const string Partner = "https://partner.example";

    /// <summary>The status of IANA's registry.</summary>
    const int ServiceRestart = 1012;

    [Theory]
    [InlineData(Partner, true)]
    [InlineData("https://evil.example", false)]
    [InlineData("https://partner.example.evil.example", false)]
    [InlineData("null", false)]
    public async Task A_named_page_of_another_site_may_ask_and_read(string origin, bool isNamed)
    {
        await using var bot = await RunningBot.StartAsync(settings: ("DirectLine:AllowedOrigins:0", Partner));
        using var family = await Caller.StartAsync(bot);
        using var preflight = new HttpRequestMessage(HttpMethod.Options, $"{family.Path}/activities");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add(
            "Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        using var reading = new HttpRequestMessage(HttpMethod.Get, $"{family.Path}/activities");
        reading.Headers.Add("Origin", origin);

        using var allowed = await family.SendAsync(preflight);
        using var read = await family.SendAsync(reading);

        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(isNamed, allowed.Headers.Contains("Access-Control-Allow-Headers"));
        foreach (var answer in new[] { allowed, read })
        {
            Assert.Equal("Origin", answer.Headers.Vary.ToString());
            Assert.Equal(isNamed, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins));
            Assert.Equal(isNamed ? [origin] : null, origins);
        }

        Assert.Equal(
            isNamed ? HttpStatusCode.SwitchingProtocols : HttpStatusCode.Forbidden,
            await Upgrade.TryAsync(await family.StreamUrlAsync(), origin));
    }

    [Theory]
    [InlineData("DirectLine:Secret", "short")]
    [InlineData("DirectLine:AllowedOrigins:0", "*")]
    [InlineData("DirectLine:AllowedOrigins:0", "https://partner.example/")]
    [InlineData("DirectLine:AllowedOrigins:0", "partner.example")]
    [InlineData("DirectLine:SocketsPerConversation", "0")]
    [InlineData("DirectLine:Limits:MessageBurst", "0")]
    [InlineData("DirectLine:Limits:MessagesPerSecond", "-1")]
    [InlineData("DirectLine:Limits:MessagesWaiting", "-1")]
    [InlineData("DirectLine:Limits:StartsPerHour", "0")]
    [InlineData("DirectLine:Limits:StartsWaiting", "73")]
    [InlineData("DirectLine:Limits:UploadsPerHour", "0")]
    [InlineData("DirectLine:Limits:RequestsPerSecond", "0")]
    public async Task A_wrong_setting_stops_the_start_with_its_name(string name, string value)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(
            () => RunningBot.StartAsync(settings: (name, value)));

        Assert.Contains(name.Replace(":0", "", StringComparison.Ordinal), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_are_told_that_the_program_restarts_and_find_everything_when_it_is_back()
    {
        var bot = await RunningBot.StartAsync();
        using var family = await Caller.StartAsync(bot);
        using var stream = await family.OpenStreamAsync();
        Assert.Equal(ScriptedGuide.Welcome, await stream.HearTextAsync());

        var stopping = bot.StopAsync();
        Assert.Equal(ServiceRestart, (int?)await stream.HearCloseAsync());
        await stopping;

        await using var restarted = await RunningBot.StartAsync(bot.Store, port: bot.Port);
        using var back = await family.OpenStreamAsync();
        Assert.Equal(ScriptedGuide.Welcome, await back.HearTextAsync());
    }
}
