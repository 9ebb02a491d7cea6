using System.Net;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Providers;

namespace FamilyGuide.BotTests.Channels;

/// <summary>One family that writes more at once than anybody reads.</summary>
public sealed class FloodTests
{
    const string TooMuch = "jag inte har läst de sista";

    internal static (string, string?) NoLimit { get; } = ("DirectLine:Limits:AppMessageBurst", "100000");

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task What_is_too_much_is_acknowledged_and_the_family_is_told_once_in_its_language(string channel)
    {
        await using var app = await FewAsync(channel);
        var phone = app.NewPhone("sv");
        await phone.WritesAsync("Svenska");
        await phone.SeesAsync("datorprogram");

        foreach (var text in (string[])["ett", "två", "tre", "fyra", "fem", "sex"])
        {
            await phone.WritesAsync(text);
        }

        await phone.SeesAsync(TooMuch);
        Assert.Equal(["Svenska", "ett", "två"], await SaidAsync(app, phone));
        Assert.Single(phone.Received, one => one.Text.Contains(TooMuch, StringComparison.Ordinal));
        Assert.All(app.Provider.Answers, status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task Danger_gets_through_a_flood(string channel)
    {
        await using var app = await FewAsync(channel);
        var phone = app.NewPhone();
        foreach (var text in (string[])["English", "one", "two", "three", "four"])
        {
            await phone.WritesAsync(text);
        }

        await phone.WritesAsync("I want to die");

        await phone.SeesAsync("112");
        Assert.Contains("I want to die", await SaidAsync(app, phone));
    }

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task Repeats_are_no_flood_and_others_are_not_touched(string channel)
    {
        await using var app = await FewAsync(channel);
        var (phone, other) = (app.NewPhone(), app.NewPhone());
        app.Provider.Mischief.Repeat = 10;

        await phone.WritesAsync("English");
        await phone.WritesAsync("what is LVU?");
        await phone.WritesAsync("thank you");
        await phone.WritesAsync("one too many");
        await other.WritesAsync("what is LVU?");

        await other.SeesAsync("LVU is the Swedish law");
        await phone.SeesAsync("at once that I have not read the last ones");
        Assert.Equal(["English", "what is LVU?", "thank you"], await SaidAsync(app, phone));
        Assert.Single(phone.Received, one => one.Text.Contains("not read the last ones", StringComparison.Ordinal));
    }

    static Task<ConnectedApp> FewAsync(string channel) => ConnectedApp.StartAsync(
        channel, ("DirectLine:Limits:AppMessageBurst", "3"), ("DirectLine:Limits:AppMessagesPerMinute", "1"));

    static async Task<string[]> SaidAsync(ConnectedApp app, Phone phone) =>
    [
        .. (await app.Bot.Get<Correspondence>()
            .ReadAsync(await app.ConversationOfAsync(phone), after: 0, most: 500, None))
            .Where(entry => entry.Kind == EntryKind.FromFamily)
            .Select(entry => (string)System.Text.Json.Nodes.JsonNode.Parse(entry.Activity.Span)!["text"]!),
    ];
}
