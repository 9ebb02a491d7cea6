using System.Net;
using System.Text.Json.Nodes;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.DirectLine;

public sealed class CallsTests
{
    [Fact]
    public async Task A_conversation_starts_and_the_guide_welcomes()
    {
        await using var bot = await RunningBot.StartAsync();
        using var family = await Caller.StartAsync(bot);
        using var stream = await family.OpenStreamAsync();
        Assert.Equal("Welcome", await stream.HearTextAsync());
        using var said = await family.SayAsync("hello", "c1");
        Assert.Equal("hello", await stream.HearTextAsync());
        Assert.Equal("You said: hello", await stream.HearTextAsync());
    }
}
