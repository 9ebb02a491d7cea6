using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.BotTests.AdvocateDesk;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Providers;
using Advocate = FamilyGuide.BotTests.AdvocateDesk.Advocate;

namespace FamilyGuide.BotTests.Channels;

/// <summary>A provider and the program that is connected to it, both over real sockets.</summary>
sealed class ConnectedApp : IAsyncDisposable
{
    /// <summary>As it stands at Twilio; a proxy brings it here.</summary>
    public const string TwilioAddress = "https://guide.example.org/channels/twilio";

    static int _families = 1000;

    ConnectedApp(RunningDesk bot, LoopbackProvider provider, string channel) =>
        (Bot, Provider, Channel) = (bot, provider, channel);

    public RunningDesk Bot { get; }

    public LoopbackProvider Provider { get; }

    /// <summary>As conversations keep it.</summary>
    public string Channel { get; }

    /// <summary>Where the provider calls.</summary>
    public Uri Webhook =>
        new(Bot.Url, Provider is LoopbackTwilio ? "/channels/twilio" : $"/channels/{Channel}");

    public static Task<ConnectedApp> StartAsync(string channel, params (string Name, string? Value)[] settings) =>
        StartAsync(channel, new Extras(settings));

    /// <summary>The same with something else in place of what understands questions.</summary>
    public static Task<ConnectedApp> StartAsync(string channel, IQuestionRecognizer recognizer) =>
        StartAsync(channel, new Extras([], recognizer));

    static Task<ConnectedApp> StartAsync(string channel, Extras settings) => channel switch
    {
        "telegram" => TelegramAsync(isPolled: false, settings),
        "telegram-polled" => TelegramAsync(isPolled: true, settings),
        "whatsapp" => ConnectAsync(new LoopbackWhatsApp(), channel, "WhatsApp", settings, provider =>
        [
            ("PhoneNumberId", LoopbackWhatsApp.PhoneNumberId),
            ("AccessToken", MetaSide.Token),
            ("AppSecret", MetaSide.Secret),
            ("VerifyToken", MetaSide.VerifyToken),
            ("Template", LoopbackWhatsApp.Template),
            ("BaseUrl", $"{provider.Url}v23.0/"),
        ]),
        "messenger" => ConnectAsync(new LoopbackMessenger(), channel, "Messenger", settings, provider =>
        [
            ("PageId", LoopbackMessenger.PageId),
            ("PageToken", MetaSide.Token),
            ("AppSecret", MetaSide.Secret),
            ("VerifyToken", MetaSide.VerifyToken),
            ("BaseUrl", $"{provider.Url}v23.0/"),
        ]),
        "sms" => ConnectAsync(
            new LoopbackTwilio { SignedAddress = TwilioAddress },
            channel,
            "Twilio",
            settings,
            TwilioSettings("SmsNumber")),
        "twilio-whatsapp" => ConnectAsync(
            new LoopbackTwilio(isWhatsApp: true) { SignedAddress = TwilioAddress },
            channel,
            "Twilio",
            settings,
            TwilioSettings("WhatsAppNumber")),
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    /// <summary>A phone that nobody has written from.</summary>
    public Phone NewPhone(string language = "en")
    {
        var number = Interlocked.Increment(ref _families);
        var phone = Provider.PhoneOf(Channel switch
        {
            "sms" => $"+4670{number:0000000}",
            "twilio-whatsapp" => $"whatsapp:+4670{number:0000000}",
            _ => $"{number}",
        });
        phone.Language = language;
        return phone;
    }

    public Task<ConversationId> ConversationOfAsync(Phone phone) =>
        Bot.Get<ProviderInbox>().NameAsync(Channel, phone.Address, default);

    /// <summary>An advocate whom families are told about.</summary>
    public async Task<Advocate> OnDutyAsync(string name)
    {
        var advocate = await Bot.SignedInAsync(name, StaffRole.Advocate);
        await advocate.SendsAsync("/duty", ("on", "yes"));
        await Bot.LooksAsync();
        return advocate;
    }

    /// <summary>A family asks for a person, and passes on its answers and nothing that was written.</summary>
    public static async Task AsksForAPersonAsync(Phone phone)
    {
        await phone.WritesAsync("Can I talk to a real person please?");
        await phone.SeesAsync("What may they see?");
        await phone.WritesAsync("2");
        await phone.SeesAsync("only what you allowed");
    }

    /// <summary>The same; nobody else waits.</summary>
    public async Task<Case> WaitsForAPersonAsync(Phone phone)
    {
        await AsksForAPersonAsync(phone);
        return Assert.Single(await Bot.Cases.OpenAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Provider.DisposeAsync();
    }

    static Func<LoopbackProvider, (string, string?)[]> TwilioSettings(string number) => provider =>
    [
        ("AccountSid", LoopbackTwilio.AccountSid),
        ("AuthToken", LoopbackTwilio.AuthToken),
        ("WebhookUrl", TwilioAddress),
        ("WhatsAppTemplate", LoopbackTwilio.Template),
        (number, LoopbackTwilio.Number),
        ("BaseUrl", provider.Url.OriginalString),
    ];

    static async Task<ConnectedApp> ConnectAsync(
        LoopbackProvider provider,
        string channel,
        string section,
        Extras more,
        Func<LoopbackProvider, (string Name, string? Value)[]> settings)
    {
        await provider.StartAsync();
        var bot = await more.StartAsync(
            [.. settings(provider).Select(setting => ($"{section}:{setting.Name}", setting.Value))]);
        var app = new ConnectedApp(bot, provider, channel);
        provider.Webhook = app.Webhook;
        return app;
    }

    static async Task<ConnectedApp> TelegramAsync(bool isPolled, Extras more)
    {
        var telegram = new LoopbackTelegram();
        await telegram.StartAsync();
        List<(string, string?)> settings =
        [
            ("Telegram:Token", LoopbackTelegram.Token),
            ("Telegram:BaseUrl", telegram.Url.OriginalString),
            ("Telegram:PollSeconds", "1"),
        ];
        if (!isPolled)
        {
            settings.Add(("Telegram:PublicUrl", "https://guide.example.org"));
            settings.Add(("Telegram:WebhookSecret", "a-secret-of-this-test-that-is-long-enough"));
        }

        var app = new ConnectedApp(await more.StartAsync(settings), telegram, "telegram");
        if (!isPolled)
        {
            // It was told the public address; a proxy would bring it here.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (telegram.Secret is null)
            {
                await Task.Delay(20, patience.Token);
            }

            telegram.Webhook = app.Webhook;
        }

        return app;
    }

    /// <summary>What a test wants besides the channel.</summary>
    sealed record Extras((string Name, string? Value)[] Settings, IQuestionRecognizer? Recognizer = null)
    {
        public Task<RunningDesk> StartAsync(IEnumerable<(string Name, string? Value)> settings) => Recognizer is null
            ? RunningDesk.StartAsync([.. settings, .. Settings])
            : RunningDesk.UnderstandingByAsync(Recognizer, [.. settings, .. Settings]);
    }
}
