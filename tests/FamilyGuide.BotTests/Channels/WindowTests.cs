using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Providers;

namespace FamilyGuide.BotTests.Channels;

/// <summary>What goes through more than a day after a family wrote.</summary>
public sealed class WindowTests
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("whatsapp", LoopbackWhatsApp.Template)]
    [InlineData("twilio-whatsapp", LoopbackTwilio.Template)]
    public async Task After_a_day_whatsapp_gets_only_the_neutral_template_and_the_rest_when_the_family_writes(
        string channel, string template)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        var sender = SenderOf(app);
        var old = Somebody(channel, phone, TimeSpan.FromHours(24));

        var late = await sender.SendAsync(old, new("what nobody else may read", []), None);
        var soon = await sender.SendAsync(
            old with { HeardAt = TimeProvider.System.GetUtcNow() }, new("an answer", []), None);

        Assert.Equal(SendOutcome.Undeliverable(DeliveryTrouble.WindowClosed), late);
        Assert.Equal(SendKind.Sent, soon.Kind);
        Assert.Equal([$"[{template}]", "an answer"], phone.Received.Select(one => one.Text));
        Assert.Empty(app.Provider.Faults);
    }

    [Theory]
    [InlineData("whatsapp", "WhatsApp:Template")]
    [InlineData("twilio-whatsapp", "Twilio:WhatsAppTemplate")]
    [InlineData("messenger", "Messenger:None")]
    public async Task Without_a_template_nothing_is_sent_then(string channel, string setting)
    {
        await using var app = await ConnectedApp.StartAsync(channel, (setting, null));
        var phone = app.NewPhone();

        var late = await SenderOf(app).SendAsync(
            Somebody(channel, phone, TimeSpan.FromHours(24)), new("what nobody else may read", []), None);

        Assert.Equal(SendOutcome.Undeliverable(DeliveryTrouble.WindowClosed), late);
        Assert.Empty(phone.Received);
    }

    [Fact]
    public async Task Text_messages_have_no_such_day()
    {
        await using var app = await ConnectedApp.StartAsync("sms");
        var phone = app.NewPhone();

        var late = await SenderOf(app).SendAsync(
            Somebody("sms", phone, TimeSpan.FromDays(3)), new("an answer", []), None);

        Assert.Equal(SendKind.Sent, late.Kind);
        Assert.Equal("an answer", phone.Last.Text);
    }

    static IChannelSender SenderOf(ConnectedApp app) =>
        app.Bot.Get<IEnumerable<IChannelSender>>().Single(one => one.Channel == app.Channel);

    static Recipient Somebody(string channel, Phone phone, TimeSpan ago) => new(
        new Conversation(ConversationId.New(), channel, phone.Address, "en", HasEnded: false, LeftAt: null, 1),
        TimeProvider.System.GetUtcNow() - ago);
}
