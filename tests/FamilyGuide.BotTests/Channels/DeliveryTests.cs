using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Providers;

namespace FamilyGuide.BotTests.Channels;

/// <summary>What providers do to what we send: W14, and an outage.</summary>
public sealed class DeliveryTests
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task W14_whoever_blocked_us_is_not_called_again_and_the_desk_can_know(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        app.Provider.Mischief.Blocked.Add(phone.Address);
        await phone.WritesAsync("hello");
        await UntilAsync(app, phone, state => state?.Trouble is DeliveryTrouble.Blocked or DeliveryTrouble.Stopped);

        app.Provider.Mischief.Blocked.Clear();
        Assert.Empty(phone.Received);
        await phone.WritesAsync("English");

        await phone.SeesAsync("I am a computer program");
    }

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task W14_what_could_not_reach_a_family_comes_when_it_writes_again_and_the_guide_says_so_once(
        string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        await phone.WritesAsync("English");
        await phone.SeesAsync("I am a computer program");

        // In order: when this is there, all of the welcome is.
        await phone.WritesAsync("thank you");
        await phone.SeesAsync("You are welcome");
        var before = phone.Received.Count;
        app.Provider.Mischief.Blocked.Add(phone.Address);
        await phone.WritesAsync("what is LVU?");
        await UntilAsync(app, phone, state => state?.Trouble is DeliveryTrouble.Blocked or DeliveryTrouble.Stopped);
        var isTheirWish = (await StateAsync(app, phone))!.Trouble == DeliveryTrouble.Stopped;

        app.Provider.Mischief.Blocked.Clear();
        await phone.WritesAsync("thank you");
        await phone.SeesAsync("You are welcome", before);
        before = phone.Received.Count;
        await phone.WritesAsync("what is LVU?");

        await phone.SeesAsync("LVU is the Swedish law", before);
        var told = phone.Received.Count(one => one.Text.Contains("could not reach you", StringComparison.Ordinal));
        Assert.Equal(isTheirWish ? 0 : 1, told);
        Assert.True(isTheirWish || IndexOf(phone, "LVU is the Swedish law") < IndexOf(phone, "could not reach you"));
    }

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task W14_of_a_message_that_the_provider_takes_in_no_form_the_guide_says_that_it_is_missing(
        string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone("ar");
        await phone.WritesAsync("العربية");
        await phone.SeesAsync("برنامج");
        app.Provider.Mischief.Refuse = 400;
        await phone.WritesAsync("ما هو LVU؟");
        await UntilAsync(app, phone, state => state?.Trouble is DeliveryTrouble.Refused);

        app.Provider.Mischief.Refuse = null;
        await phone.WritesAsync("شكرا");

        await phone.SeesAsync("لم يمكن إيصالها إلى هنا");
    }

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task W14_a_provider_that_asks_to_wait_is_left_alone_and_gets_it_later_once(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        (app.Provider.Mischief.Refuse, app.Provider.Mischief.RetryAfterSeconds) = (429, 2);
        await WriteAroundAsync(app, phone, "hello");
        await UntilAsync(app, phone, state => state?.Attempts > 0);
        Assert.Equal(DeliveryTrouble.None, (await StateAsync(app, phone))!.Trouble);

        app.Provider.Mischief.Refuse = null;

        await phone.SeesAsync("Vælg dit sprog");
        Assert.Single(phone.Received, one => one.Text.Contains("Vælg dit sprog", StringComparison.Ordinal));
    }

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task W14_what_a_provider_could_not_take_comes_when_it_can_in_order_and_once(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        Phone[] phones = [.. Enumerable.Range(0, 10).Select(_ => app.NewPhone())];
        app.Provider.Mischief.Refuse = 503;
        foreach (var phone in phones)
        {
            await phone.WritesAsync("English");
            await phone.WritesAsync("what is LVU?");
        }

        await UntilAsync(app, phones[0], state => state?.Attempts > 0);
        app.Provider.Mischief.Refuse = null;

        foreach (var phone in phones)
        {
            await phone.SeesAsync("LVU is the Swedish law");
            var (first, last) = (IndexOf(phone, "Vælg dit sprog"), IndexOf(phone, "LVU is the Swedish law"));
            Assert.True(first == 0 && last == phone.Received.Count - 1, string.Join('|', phone.Received));
            Assert.Equal(phone.Received.Count, phone.Received.Select(one => one.Text).Distinct().Count());
        }
    }

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task W14_a_message_whose_answer_was_lost_comes_at_most_twice(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        app.Provider.Mischief.LoseAnswers = 1;
        await phone.WritesAsync("English");

        await phone.SeesAsync("I am a computer program");
        var times = phone.Received.Count(one => one.Text.Contains("Vælg dit sprog", StringComparison.Ordinal));
        Assert.InRange(times, 1, 2);
        Assert.Single(phone.Received, one => one.Text.Contains("I am a computer program", StringComparison.Ordinal));
    }

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task A_provider_that_vanishes_costs_nothing_but_time(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        app.Provider.Mischief.Vanish = true;
        await phone.WritesAsync("English");
        await UntilAsync(app, phone, state => state?.Attempts > 1);

        app.Provider.Mischief.Vanish = false;

        await phone.SeesAsync("I am a computer program");
    }

    [Fact]
    public async Task The_desk_reads_why_a_family_is_not_reached()
    {
        await using var app = await ConnectedApp.StartAsync("sms");
        using var maryam = await app.OnDutyAsync("Maryam");
        var phone = app.NewPhone();
        var @case = await app.WaitsForAPersonAsync(phone);
        await maryam.ClaimsAsync(@case);
        Assert.DoesNotContain("STOP", await maryam.ReadsAsync(@case), StringComparison.Ordinal);

        await phone.WritesAsync("STOP");

        Assert.Contains("They wrote STOP to their app", await maryam.ReadsAsync(@case), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_stops_us_by_text_message_waits_for_nobody_and_ends_the_talk(bool isTalking)
    {
        await using var app = await ConnectedApp.StartAsync("sms");
        using var maryam = await app.OnDutyAsync("Maryam");
        var phone = app.NewPhone();
        var @case = await app.WaitsForAPersonAsync(phone);
        if (isTalking)
        {
            await maryam.ClaimsAsync(@case);
            await phone.SeesAsync("Maryam is here now");
        }

        var seen = phone.Received.Count;
        await phone.WritesAsync("STOP");
        await phone.WritesAsync("START");
        await phone.SeesAsync("Good that you are back", seen);

        // Only the greeting for whoever starts again.
        Assert.Equal(seen + 1, phone.Received.Count);
        Assert.DoesNotContain(
            await app.Bot.Cases.OpenAsync(None), one => one.Status is CaseStatus.Waiting or CaseStatus.Active);
    }

    static int IndexOf(Phone phone, string words) =>
        phone.Received.Select(one => one.Text).ToList().FindIndex(text => text.Contains(words, StringComparison.Ordinal));

    /// <summary>A polled provider that refuses everything brings nothing either.</summary>
    static async Task WriteAroundAsync(ConnectedApp app, Phone phone, string text)
    {
        var refuse = app.Provider.Mischief.Refuse;
        if (app.Provider.Webhook is not null)
        {
            await phone.WritesAsync(text);
            return;
        }

        await app.Bot.Get<Bot.Channels.Messaging.ProviderInbox>().TakeAsync(
            app.Channel, new(phone.Address, "update:1", text), None);
        Assert.NotNull(refuse);
    }

    static async Task<DeliveryState?> StateAsync(ConnectedApp app, Phone phone) =>
        await app.Bot.Get<IDeliveryBook>().FindDeliveryAsync(await app.ConversationOfAsync(phone), None);

    static async Task UntilAsync(ConnectedApp app, Phone phone, Func<DeliveryState?, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!isSo(await StateAsync(app, phone)))
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
