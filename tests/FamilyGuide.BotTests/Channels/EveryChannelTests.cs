using System.Net;
using FamilyGuide.Bot.Channels.Twilio;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Storage.Sqlite;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Providers;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.BotTests.Channels;

/// <summary>The rows of the catalogue of bad input that concern every channel alike.</summary>
public sealed class EveryChannelTests
{
    static readonly HttpClient Http = new();

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task Danger_in_the_first_message_is_answered_before_anything_else_is_told(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();

        await phone.WritesAsync("I want to kill myself");
        await phone.SeesAsync("What is written here can also be read by");

        // A text message stands on a locked phone: its first one says nothing of what it is about.
        var first = phone.Received[0].Text;
        Assert.Equal(channel == TwilioSender.Sms, !first.Contains("112", StringComparison.Ordinal));
        Assert.Equal(channel == TwilioSender.Sms, first.StartsWith("Hello.", StringComparison.Ordinal));
    }

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task W01_W03_W05_no_signature_two_of_them_or_another_than_the_right_one_is_refused(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        var right = await SignedCall.OfAsync(app, phone, "hello");
        string[][] wrong =
        [
            [], [""], [" "], [right.Signature, right.Signature], [right.Signature, "x"], ["x", right.Signature],
            [right.Signature[..^1]], [$"{right.Signature}0"], [$"{right.Signature},{right.Signature}"],
            [new('0', right.Signature.Length)], [new('z', 10_000)],
        ];

        foreach (var signatures in wrong)
        {
            Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(right, signatures));
        }

        Assert.Null(await StateAsync(app, phone));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(right, right.Signature));
    }

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task W04_a_body_of_five_megabytes_is_refused_unread(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        var large = await SignedCall.OfAsync(app, phone, new('x', 5_000_000));

        try
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(large, large.Signature));
        }
        catch (HttpRequestException)
        {
            // The answer came while it was still being sent, and the line was cut.
        }

        Assert.Null(await StateAsync(app, phone));
    }

    [Theory]
    [ClassData(typeof(AllChannels))]
    public async Task W04_W06_signs_that_nobody_writes_are_taken_out_and_a_very_long_text_is_answered(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();

        await phone.WritesAsync("hel\0lo");
        await phone.SeesAsync("Choose your language");
        await phone.WritesAsync(new string('x', 70_000));

        await phone.SeesAsync("", after: 1);
        var said = await SaidAsync(app, phone);
        Assert.Equal("hello", said[0]);
        Assert.InRange(said[1].Length, 1000, 69_999);
        Assert.Empty(app.Provider.Faults);
    }

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task W05_what_is_signed_opens_no_other_path(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var right = await SignedCall.OfAsync(app, app.NewPhone(), "hello");

        foreach (var path in (string[])["/channels", "/channels/other", $"{right.Address.AbsolutePath}/x", "/webhook"])
        {
            var elsewhere = right with { Address = new(app.Bot.Url, path) };
            Assert.Equal(HttpStatusCode.NotFound, await SendAsync(elsewhere, right.Signature));
        }
    }

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task W07_W09_repeats_and_old_messages_have_one_effect_each_in_the_order_in_which_they_came(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        SignedCall[] calls =
        [
            await SignedCall.OfAsync(app, phone, "one"),
            await SignedCall.OfAsync(app, phone, "two"),
            await SignedCall.OfAsync(app, phone, "three"),
        ];

        foreach (var number in (int[])[2, 0, 2, 1, 0, 2, 1])
        {
            Assert.Equal(HttpStatusCode.OK, await SendAsync(calls[number], calls[number].Signature));
        }

        Assert.Equal(["three", "one", "two"], await SaidAsync(app, phone));
    }

    [Fact]
    public async Task W11_what_was_asked_for_and_cannot_be_kept_is_asked_for_again()
    {
        await using var app = await ConnectedApp.StartAsync("telegram-polled");
        var phone = app.NewPhone();
        var store = (SqliteConversationStore)app.Bot.Get<IConversationStore>();
        var tried = new TaskCompletionSource();
        store.BeforeCommit = () =>
        {
            tried.TrySetResult();
            throw new SqliteException("disk full", 13);
        };
        await phone.WritesAsync("hello");
        await tried.Task.WaitAsync(TimeSpan.FromSeconds(20), None);
        store.BeforeCommit = null;

        await phone.SeesAsync("Choose your language");
        Assert.Equal(["hello"], await SaidAsync(app, phone));
    }

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task W12_a_message_is_acknowledged_when_it_is_kept_however_long_its_answer_takes(string channel)
    {
        var slow = new SlowRecognizer();
        await using var app = await ConnectedApp.StartAsync(channel, slow);
        var phone = app.NewPhone();
        var call = await SignedCall.OfAsync(app, phone, "how do I report that my grandson is in Syria?");

        Assert.Equal(HttpStatusCode.OK, await SendAsync(call, call.Signature));

        await slow.Asked.WaitAsync(TimeSpan.FromSeconds(20), None);
        Assert.Equal(["how do I report that my grandson is in Syria?"], await SaidAsync(app, phone));
        Assert.Empty(phone.Received);
        Assert.Equal(HttpStatusCode.OK, await SendAsync(call, call.Signature));

        slow.Answer();

        await phone.SeesAsync("Choose your language");
        await phone.SeesAsync("", after: 1);
        Assert.Single(await SaidAsync(app, phone));
    }

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task W14_what_was_not_sent_before_the_program_went_away_is_sent_once_by_the_next(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        app.Provider.Mischief.Refuse = 503;
        await phone.WritesAsync("what is LVU?");
        await UntilAsync(async () => (await StateAsync(app, phone))?.Attempts > 0);

        await app.Bot.BreaksAndStartsAgainAsync();
        app.Provider.Mischief.Refuse = null;

        // Whoever went away in the middle of sending holds the right to it for half a minute.
        await UntilAsync(() => Task.FromResult(phone.Received.Count == 2));
        Assert.Contains("LVU is the Swedish law", phone.Last.Text, StringComparison.Ordinal);
    }

    static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await isSo())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    static async Task<HttpStatusCode> SendAsync(SignedCall call, params string[] signatures)
    {
        using var request = call.ToRequest();
        request.Headers.Remove(call.Header);
        foreach (var signature in signatures)
        {
            request.Headers.TryAddWithoutValidation(call.Header, signature);
        }

        using var answer = await Http.SendAsync(request, None);
        return answer.StatusCode;
    }

    static async Task<DeliveryState?> StateAsync(ConnectedApp app, Phone phone) =>
        await app.Bot.Get<IDeliveryBook>().FindDeliveryAsync(await app.ConversationOfAsync(phone), None);

    static async Task<string[]> SaidAsync(ConnectedApp app, Phone phone) =>
    [
        .. (await app.Bot.Get<Correspondence>()
            .ReadAsync(await app.ConversationOfAsync(phone), after: 0, most: 500, None))
            .Where(entry => entry.Kind == EntryKind.FromFamily)
            .Select(entry => (string)System.Text.Json.Nodes.JsonNode.Parse(entry.Activity.Span)!["text"]!),
    ];

    /// <summary>Thinks until it is told to stop.</summary>
    sealed class SlowRecognizer : IQuestionRecognizer
    {
        readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly TaskCompletionSource _answers = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public void Answer() => _answers.TrySetResult();

        public async ValueTask<RecognizedQuestion> RecognizeAsync(
            Utterance utterance, CancellationToken cancellationToken)
        {
            _asked.TrySetResult();
            await _answers.Task.WaitAsync(cancellationToken);
            return new([], Thresholds.OfSearch);
        }
    }
}
