using System.Text;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.BotTests.Hosting;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Providers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Channels;

/// <summary>What is written first, by ourselves: nothing that was not allowed, nothing outside of the hours.</summary>
public sealed class AnnouncingTests
{
    static readonly DateTimeOffset Noon = new(2026, 11, 27, 11, 0, 0, TimeSpan.Zero);

    readonly FakeTimeProvider _clock = new(Noon);
    readonly MemoryStore _store;
    readonly NotingSender _sender = new();
    readonly Delivering _delivering;
    readonly ConversationId _id = ConversationId.New();

    public AnnouncingTests()
    {
        _store = new(_clock);
        _delivering = new(
            _store,
            _store,
            _store,
            _clock,
            new PageNumber(null!, null!, null!),
            new Announcing(PhraseBook.Load(), _clock),
            [_sender],
            NullLogger<Delivering>.Instance);
    }

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_in_a_talk_is_sent_as_it_is()
    {
        await BeginAsync(hours: null);
        _clock.Advance(TimeSpan.FromHours(2));

        await SayAsync("an answer");

        Assert.Equal(["an answer"], _sender.Sent);
    }

    [Fact]
    public async Task Whoever_allowed_nothing_is_not_written_to_and_gets_it_when_they_write()
    {
        await BeginAsync(hours: null);
        _clock.Advance(TimeSpan.FromHours(4));
        await SayAsync("an answer");
        Assert.Empty(_sender.Sent);
        Assert.Equal(DeliveryTrouble.Held, (await _store.FindDeliveryAsync(_id, None))!.Trouble);

        await HearAsync();

        Assert.Equal(["an answer"], _sender.Sent);
    }

    [Fact]
    public async Task Within_the_hours_it_is_only_said_once_that_there_is_something_new()
    {
        await BeginAsync("8-20 Europe/Stockholm");
        _clock.Advance(TimeSpan.FromHours(4));

        await SayAsync("an answer");
        await SayAsync("another answer");

        var told = Assert.Single(_sender.Sent);
        Assert.StartsWith("There is something new for you.", told, StringComparison.Ordinal);
        await HearAsync();
        Assert.Equal([told, "an answer", "another answer"], _sender.Sent);
    }

    [Fact]
    public async Task Outside_of_the_hours_nothing_is_sent_and_it_is_said_when_they_begin()
    {
        await BeginAsync("8-20 Europe/Stockholm");
        _clock.Advance(TimeSpan.FromHours(10));
        await SayAsync("an answer");

        for (var hours = 0; hours < 9; hours++)
        {
            _clock.Advance(TimeSpan.FromHours(1));
            await _delivering.RunAsync(_id, None);
            Assert.Empty(_sender.Sent);
        }

        _clock.Advance(TimeSpan.FromHours(2));
        await _delivering.RunAsync(_id, None);

        Assert.StartsWith("There is something new", Assert.Single(_sender.Sent), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task A_family_says_once_when_we_may_write_and_takes_it_back_with_everything_else(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        using var maryam = await app.Bot.SignedInAsync("Maryam", Bot.AdvocateDesk.Accounts.StaffRole.Advocate);
        await app.Bot.LooksAsync();
        var phone = app.NewPhone();
        await ConnectedApp.AsksForAPersonAsync(phone);

        await phone.WritesAsync("Tell me when somebody has answered");
        await phone.SeesAsync("May I, and when?");
        await phone.WritesAsync("1");

        await phone.SeesAsync("I write only between");
        Assert.Equal("8-20 Europe/Stockholm", (await FindAsync(app, phone)).Reference);
        await phone.WritesAsync("delete everything");
        await phone.SeesAsync("Shall I delete everything?");
        await phone.WritesAsync("1");
        await phone.SeesAsync("Everything has been deleted");
        Assert.Equal("", (await FindAsync(app, phone)).Reference);
    }

    static async Task<Conversation> FindAsync(ConnectedApp app, Phone phone) =>
        (await app.Bot.Get<IConversationStore>().FindAsync(await app.ConversationOfAsync(phone), None))!;

    async Task BeginAsync(string? hours)
    {
        var (_, lease) = await _store.CreateAsync(
            new(_id, "telegram", "1001", "en") { Reference = hours }, "{\"type\":\"event\"}"u8.ToArray(), None);
        await _store.CommitAsync(lease!, new(default, []), None);
        await HearAsync();
    }

    async Task HearAsync()
    {
        await _store.HearAsync(_id, 1, None);
        await _delivering.RunAsync(_id, None);
    }

    async Task SayAsync(string text)
    {
        var arrival = new Arrival(_id, Guid.NewGuid().ToString(), "{\"type\":\"event\"}"u8.ToArray(), IsShown: false);
        var (_, lease) = await _store.AcceptAsync(arrival, None);
        var reply = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{text}}"}""");
        await _store.CommitAsync(lease!, new(default, [reply]), None);
        await _delivering.RunAsync(_id, None);
    }

    sealed class NotingSender : IChannelSender
    {
        public List<string> Sent { get; } = [];

        public string Channel => "telegram";

        public IReadOnlyList<ChannelMessage> Render(LogEntry entry) =>
            PlainMessage.Read(entry) is { } message ? [new(message.Text, [])] : [];

        public Task<SendOutcome> SendAsync(
            Recipient recipient, ChannelMessage message, CancellationToken cancellationToken)
        {
            Sent.Add(message.Text);
            return Task.FromResult(SendOutcome.Sent);
        }
    }
}
