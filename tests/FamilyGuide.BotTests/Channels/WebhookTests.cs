using System.Net;
using System.Text.Json.Nodes;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Storage.Sqlite;
using FamilyGuide.Providers;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.BotTests.Channels;

/// <summary>What holds for every provider's calls: S-03, W11, and one effect each in order.</summary>
public sealed partial class WebhookTests
{
    const int Mutations = 10_000;
    const int Replays = 10_000;

    /// <summary>What keeps a repeat from having an effect is the same for all.</summary>
    const int FewReplays = 1_000;
    const int AtOnce = 16;

    static readonly HttpClient Http = new(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce });

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task S03_of_ten_thousand_forgeries_none_is_taken(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        var right = await SignedCall.OfAsync(app, phone, "hello");
        var random = new Random(7);
        SignedCall[] forged =
        [
            .. Enumerable.Range(0, Mutations)
                .Select(_ => right.Mutated(random, signsBody: channel != "telegram"))
                .Where(call => !IsTheSame(call, right)),
        ];

        Assert.All(await SendAllAsync(forged), status => Assert.Equal(HttpStatusCode.Forbidden, status));

        Assert.InRange(forged.Length, Mutations * 9 / 10, Mutations);
        Assert.Null(await StateAsync(app, phone));
        Assert.Equal([HttpStatusCode.OK], await SendAllAsync([right]));
        Assert.NotNull(await StateAsync(app, phone));
    }

    [Theory]
    [InlineData("telegram", Replays)]
    [InlineData("whatsapp", FewReplays)]
    [InlineData("messenger", FewReplays)]
    [InlineData("sms", FewReplays)]
    [InlineData("twilio-whatsapp", FewReplays)]
    public async Task S03_ten_thousand_replays_have_no_second_effect(string channel, int replays)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        var right = await SignedCall.OfAsync(app, phone, "hello");
        await SendAllAsync([right]);
        await phone.SeesAsync("Vælg dit sprog");
        var heard = (await StateAsync(app, phone))!.HeardAt;

        var statuses = await SendAllAsync(Enumerable.Repeat(right, replays));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(["hello"], await SaidAsync(app, phone));
        Assert.Equal(heard, (await StateAsync(app, phone))!.HeardAt);
    }

    [Theory]
    [InlineData("telegram")]
    public async Task Two_thousand_messages_up_to_ten_times_each_and_shuffled_have_one_effect_each(string channel)
    {
        const int Messages = 2_000;
        const int MostRepeats = 10;
        await using var app = await ConnectedApp.StartAsync(channel, FloodTests.NoLimit);
        var random = new Random(11);
        Phone[] phones = [.. Enumerable.Range(0, 50).Select(_ => app.NewPhone())];
        var calls = new List<SignedCall>();
        for (var number = 0; number < Messages; number++)
        {
            var call = await SignedCall.OfAsync(app, phones[number % phones.Length], $"message {number}");
            calls.AddRange(Enumerable.Repeat(call, random.Next(1, MostRepeats + 1)));
        }

        var shuffled = calls.ToArray();
        random.Shuffle(shuffled);
        Assert.All(await SendAllAsync(shuffled), status => Assert.Equal(HttpStatusCode.OK, status));

        await UntilAllIsSentAsync(app);
        for (var index = 0; index < phones.Length; index++)
        {
            var said = await SaidAsync(app, phones[index]);
            Assert.Equal(
                Enumerable.Range(0, Messages).Where(number => number % phones.Length == index)
                    .Select(number => $"message {number}").Order(StringComparer.Ordinal),
                said.Order(StringComparer.Ordinal));
            Assert.Equal(await ShownAsync(app, phones[index]), phones[index].Received.Select(one => one.Text));
        }
    }

    [Theory]
    [ClassData(typeof(CalledChannels))]
    public async Task W11_what_cannot_be_kept_is_not_acknowledged_and_has_one_effect_when_it_comes_again(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        var call = await SignedCall.OfAsync(app, phone, "hello");
        var store = (SqliteConversationStore)app.Bot.Get<IConversationStore>();

        store.BeforeCommit = () => throw new SqliteException("disk full", 13);
        Assert.Equal([HttpStatusCode.ServiceUnavailable], await SendAllAsync([call]));
        store.BeforeCommit = null;

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await SendAllAsync([call, call]));
        await phone.SeesAsync("Vælg dit sprog");
        Assert.Equal(["hello"], await SaidAsync(app, phone));
    }

    [Theory]
    [InlineData("/channels/telegram")]
    [InlineData("/channels/whatsapp")]
    [InlineData("/channels/messenger")]
    [InlineData("/channels/twilio")]
    public async Task What_nobody_has_set_up_is_not_there(string path)
    {
        await using var bot = await AdvocateDesk.RunningDesk.StartAsync();

        using var answer = await Http.PostAsync(new Uri(bot.Url, path), new StringContent("{}"), None);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("Telegram:Token must look like", "Telegram:Token", "nonsense")]
    [InlineData("Telegram:Token must be", "Telegram:BaseUrl", "http://127.0.0.1:1")]
    [InlineData("Telegram:WebhookSecret must be set", "Telegram:Token", LoopbackTelegram.Token, "Telegram:PublicUrl", "https://guide.example.org")]
    [InlineData("WhatsApp:AppSecret must be set", "WhatsApp:PhoneNumberId", "106540352242922", "WhatsApp:AccessToken", "x", "WhatsApp:VerifyToken", "0123456789abcdef")]
    [InlineData("Messenger:AppSecret must be set", "Messenger:PageId", "106540352242922", "Messenger:PageToken", "x", "Messenger:VerifyToken", "0123456789abcdef")]
    [InlineData("Twilio:AuthToken must be set", "Twilio:AccountSid", LoopbackTwilio.AccountSid, "Twilio:SmsNumber", "+46700000001", "Twilio:WebhookUrl", "https://guide.example.org/x")]
    public async Task A_missing_secret_stops_the_start_with_a_sentence(string sentence, params string[] settings)
    {
        var refusal = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => AdvocateDesk.RunningDesk.StartAsync(settings.Chunk(2).Select(pair => (pair[0], (string?)pair[1]))));

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Twilio signs what a form means: %2b for %2B is no forgery.</summary>
    static bool IsTheSame(SignedCall call, SignedCall right) =>
        call.Signature == right.Signature && FieldsOf(call).SequenceEqual(FieldsOf(right), StringComparer.Ordinal);

    static IEnumerable<string> FieldsOf(SignedCall call)
    {
        var body = System.Text.Encoding.Latin1.GetString(call.Body);
        return call.Header == "X-Twilio-Signature"
            ? body.Split('&', '=').Select(part => WebUtility.UrlDecode(part))
            : [body];
    }

    static async Task<HttpStatusCode[]> SendAllAsync(IEnumerable<SignedCall> calls)
    {
        var statuses = new System.Collections.Concurrent.ConcurrentQueue<HttpStatusCode>();
        await Parallel.ForEachAsync(
            calls,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = None },
            async (call, cancellationToken) =>
            {
                using var request = call.ToRequest();
                using var answer = await Http.SendAsync(request, cancellationToken);
                statuses.Enqueue(answer.StatusCode);
            });
        return [.. statuses];
    }

    static async Task<DeliveryState?> StateAsync(ConnectedApp app, Phone phone) =>
        await app.Bot.Get<IDeliveryBook>().FindDeliveryAsync(await app.ConversationOfAsync(phone), None);

    /// <summary>What the log says that the family was told, as its phone shows it.</summary>
    static async Task<IEnumerable<string>> ShownAsync(ConnectedApp app, Phone phone)
    {
        var sender = app.Bot.Get<IEnumerable<IChannelSender>>().Single(one => one.Channel == app.Channel);
        var log = await app.Bot.Get<Correspondence>()
            .ReadAsync(await app.ConversationOfAsync(phone), after: 0, most: 50_000, None);
        return
        [
            .. from entry in log
               where entry.Kind == EntryKind.FromGuide
               from message in sender.Render(entry)
               select app.Channel switch
               {
                   "telegram" => WebUtility.HtmlDecode(Tag().Replace(message.Text, "")),
                   "whatsapp" or "twilio-whatsapp" => message.Text.Replace("*", "", StringComparison.Ordinal),
                   _ => message.Text,
               },
        ];
    }

    static async Task UntilAllIsSentAsync(ConnectedApp app)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var (book, store) = (app.Bot.Get<IDeliveryBook>(), app.Bot.Get<IConversationStore>());
        for (var quiet = 0; quiet < 3;)
        {
            var isQuiet = (await store.FindWaitingAsync(1, None)).Count == 0
                && (await book.FindDeliveriesAsync(1, None)).Count == 0;
            quiet = isQuiet ? quiet + 1 : 0;
            await Task.Delay(300, patience.Token);
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex("<[^>]*>", System.Text.RegularExpressions.RegexOptions.None, 1000)]
    private static partial System.Text.RegularExpressions.Regex Tag();

    static async Task<string[]> SaidAsync(ConnectedApp app, Phone phone) =>
    [
        .. (await app.Bot.Get<Correspondence>()
            .ReadAsync(await app.ConversationOfAsync(phone), after: 0, most: 50_000, None))
            .Where(entry => entry.Kind == EntryKind.FromFamily)
            .Select(entry => (string)JsonNode.Parse(entry.Activity.Span)!["text"]!),
    ];
}
