using System.Net;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Providers;

namespace FamilyGuide.BotTests.Channels;

/// <summary>The same talks on every channel, through the real endpoints, seen on the family's phone.</summary>
public sealed class ChannelTranscriptTests
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task Hello_is_answered_with_one_welcome_in_the_language_that_it_is_in(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();

        await phone.WritesAsync("السلام عليكم");
        await phone.SeesAsync("يمكنك اختيار لغتك");
        await phone.WritesAsync("ما هو LVU؟");

        await phone.SeesAsync("LVU", after: 1);
        Assert.Equal("ar", (await WelcomeAsync(app, phone)).Locale);
        Assert.DoesNotContain(phone.Received.Skip(1), one => one.Text.Contains("يمكنك اختيار لغتك", StringComparison.Ordinal));
        Assert.Equal(2, phone.Received.Count);
    }

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task A_question_as_the_first_message_is_answered_after_the_welcome(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();

        await phone.WritesAsync("what is LVU?");

        await phone.SeesAsync("LVU is the Swedish law");
        Assert.Contains("Choose your language", phone.Received[0].Text, StringComparison.Ordinal);
        Assert.Contains("LVU is the Swedish law", phone.Received[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task A_family_chooses_its_language_asks_and_presses_what_is_offered(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();

        await phone.WritesAsync("hello");
        var welcome = await phone.SeesAsync("Vælg dit sprog");
        Assert.Contains("also be read by", welcome.Text, StringComparison.Ordinal);
        await phone.WritesAsync("one");
        await phone.SeesAsync("I am a computer program");
        await phone.WritesAsync("step by step: bringing my relative home");
        var question = await phone.SeesAsync("", after: 2);
        var before = phone.Received.Count;
        await phone.ChoosesAsync(question, 1);

        Assert.NotEqual(question.Text, (await phone.SeesAsync("", before)).Text);
        Assert.Empty(app.Provider.Faults);
    }

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task Arabic_is_answered_in_arabic_from_the_right_and_danger_is_heard(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone("ar");

        await phone.WritesAsync("مرحبا");
        await phone.SeesAsync("يمكنك اختيار لغتك");
        await phone.WritesAsync("٤");
        await phone.SeesAsync("برنامج");
        await phone.WritesAsync("أريد أن أموت");

        await phone.SeesAsync("112");
        Assert.Empty(app.Provider.Faults);
    }

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task A_person_of_the_desk_takes_over_and_gives_back(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        using var maryam = await app.OnDutyAsync("Maryam");
        var phone = app.NewPhone();
        var @case = await app.WaitsForAPersonAsync(phone);
        Assert.Equal(HttpStatusCode.SeeOther, await maryam.ClaimsAsync(@case));
        await phone.SeesAsync("Maryam is here now");
        await maryam.SaysAsync(@case, "Good evening. How can I <b>help</b>?");
        var said = await phone.SeesAsync("Good evening. How can I <b>help</b>?");
        Assert.StartsWith("Maryam", said.Text, StringComparison.Ordinal);
        await phone.WritesAsync("my sister is in Roj");
        await app.Bot.UntilSaidAsync(@case.Conversation, "my sister is in Roj");
        Assert.Contains("my sister is in Roj", await maryam.ReadsAsync(@case), StringComparison.Ordinal);
        await maryam.SendsAsync($"/cases/{@case.Id}/end");

        await phone.SeesAsync("Your talk with Maryam is over");
        Assert.Empty(app.Provider.Faults);
    }

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task Everything_is_deleted_and_what_stays_in_the_app_is_said(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        await phone.WritesAsync("delete everything");
        await phone.SeesAsync("Shall I delete everything?");
        await phone.WritesAsync("1");

        var proof = await phone.SeesAsync("Everything has been deleted");
        await phone.SeesAsync("Please delete the chat in the app too.");
        var id = await app.ConversationOfAsync(phone);
        var log = await app.Bot.Get<Bot.Conversations.Correspondence>().ReadAsync(id, after: 0, most: 100, None);
        Assert.Single(log);
        await phone.WritesAsync("hello");
        await phone.SeesAsync("", after: phone.Received.ToList().IndexOf(proof) + 1);
    }

    [Theory]
    [InlineData("telegram")]
    [InlineData("telegram-polled")]
    public async Task Telegram_takes_away_on_the_phone_too_what_was_deleted(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        await phone.WritesAsync("what is LVU?");
        await phone.SeesAsync("LVU is the Swedish law");
        await phone.WritesAsync("delete everything");
        await phone.SeesAsync("Shall I delete everything?");
        await phone.PressesAsync("Yes, delete everything");

        var proof = await phone.SeesAsync("I ask Telegram to delete");

        await UntilAsync(() => phone.Messages.All(one => one == proof || one.Name is null));
        Assert.Empty(app.Provider.Faults);
    }

    [Theory]
    [InlineData("sms")]
    [InlineData("twilio-whatsapp")]
    public async Task Twilio_deletes_its_copies_of_what_was_deleted(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        await phone.WritesAsync("what is LVU?");
        await phone.SeesAsync("LVU is the Swedish law");
        await phone.WritesAsync("delete everything");
        await phone.SeesAsync("Shall I delete everything?");
        var before = ((LoopbackTwilio)app.Provider).Kept;
        await phone.WritesAsync("1");

        await phone.SeesAsync("I ask Twilio, which brings the messages, to delete its copies");

        await UntilAsync(() => !((LoopbackTwilio)app.Provider).Kept.Intersect(before).Any());
        Assert.Empty(app.Provider.Faults);
    }

    [Theory]
    [InlineData("whatsapp")]
    [InlineData("messenger")]
    public async Task Where_a_provider_deletes_nothing_no_names_are_kept_and_nothing_is_promised(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        await phone.WritesAsync("delete everything");
        await phone.SeesAsync("Shall I delete everything?");
        Assert.Empty(await app.Bot.Get<ICopyBook>().ReadCopiesAsync(await app.ConversationOfAsync(phone), None));

        await phone.WritesAsync("1");

        Assert.DoesNotContain("I ask", (await phone.SeesAsync("Everything has been deleted")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task The_talk_goes_on_in_the_web_chat_by_a_number_for_once_and_the_app_is_silent(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        await phone.WritesAsync("come back later");
        var told = await phone.SeesAsync("opens this conversation once");
        var number = told.Text.Split('\n')[^1];
        var id = await app.ConversationOfAsync(phone);

        var log = await app.Bot.Get<Bot.Conversations.Correspondence>().ReadAsync(id, after: 0, most: 100, None);
        Assert.DoesNotContain(log, entry =>
            System.Text.Encoding.UTF8.GetString(entry.Activity.Span).Contains(number, StringComparison.Ordinal));
        var desk = app.Bot.Get<Bot.Conversations.Returning.ReturnDesk>();
        var opened = await desk.OpenAsync(number, IPAddress.Loopback, "en", None);
        Assert.Equal(id, opened.Session!.Value.Conversation);
        Assert.Null((await desk.OpenAsync(number, IPAddress.Loopback, "en", None)).Session);
        await app.Bot.UntilSaidAsync(id, "Good that you are back");
        Assert.Equal(
            DeliveryTrouble.Moved, (await app.Bot.Get<IDeliveryBook>().FindDeliveryAsync(id, None))!.Trouble);
        var before = phone.Received.Count;
        await phone.WritesAsync("hello again");
        await phone.SeesAsync("", before);
        Assert.DoesNotContain(phone.Received, one => one.Text.Contains("Good that you are back", StringComparison.Ordinal));
    }

    static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    static async Task<Bot.Conversations.PlainMessage> WelcomeAsync(ConnectedApp app, Phone phone)
    {
        var log = await app.Bot.Get<Bot.Conversations.Correspondence>()
            .ReadAsync(await app.ConversationOfAsync(phone), after: 0, most: 100, None);
        return Bot.Conversations.PlainMessage.Read(
            log.First(entry => entry.Kind == Bot.Conversations.EntryKind.FromGuide))!;
    }
}
