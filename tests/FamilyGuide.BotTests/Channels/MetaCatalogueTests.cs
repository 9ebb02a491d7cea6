using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Providers;

namespace FamilyGuide.BotTests.Channels;

/// <summary>What the catalogue of bad input says about what Meta signs: W01, W02, W08 to W10.</summary>
public sealed class MetaCatalogueTests
{
    const string Challenge = "1158201444";

    static readonly HttpClient Http = new();

    static CancellationToken None => TestContext.Current.CancellationToken;

    public static TheoryData<string> Channels => ["whatsapp", "messenger"];

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task W01_every_other_signature_is_refused(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var (phone, meta) = (app.NewPhone(), (MetaSide)app.Provider);
        var body = Encoding.UTF8.GetBytes(Hello(meta, phone).ToJsonString());
        var right = MetaSide.Signature(body);
        string[][] wrong =
        [
            [], [""], ["sha256="], [right[..^1]], [$"{right}0"], [right.ToUpperInvariant()],
            [right.Replace("sha256=", "sha1=", StringComparison.Ordinal)], [right["sha256=".Length..]],
            [$"sha256={new string('z', 64)}"], [right, right], [right, "sha256=0"], [$"{right},{right}"],
        ];

        foreach (var signatures in wrong)
        {
            using var answer = await Http.SendAsync(meta.Call(body, signatures), None);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Null(await StateAsync(app, phone));
        using var taken = await Http.SendAsync(meta.Call(body, right), None);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task W02_a_signature_is_of_the_bytes_and_not_of_what_they_mean(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var (phone, meta) = (app.NewPhone(), (MetaSide)app.Provider);
        var json = Hello(meta, phone, "hellå").ToJsonString(
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var signature = MetaSide.Signature(Encoding.UTF8.GetBytes(json));
        var again = Encoding.UTF8.GetBytes(JsonNode.Parse(json)!.ToJsonString());

        using var answer = await Http.SendAsync(meta.Call(again, signature), None);

        Assert.NotEqual(json, Encoding.UTF8.GetString(again));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task W08_who_says_our_word_gets_its_own_back_and_nothing_else(string channel)
    {
        await using var app = await ConnectedApp.StartAsync(channel);

        Assert.Equal((HttpStatusCode.OK, Challenge), await AskAsync(app, MetaSide.VerifyToken, Challenge));
        (string Token, string Challenge)[] wrong =
        [
            ("", Challenge), ("another word of some length", Challenge), (MetaSide.VerifyToken.ToUpperInvariant(), Challenge),
            (MetaSide.VerifyToken, ""), (MetaSide.VerifyToken, new('1', 257)), (MetaSide.VerifyToken, "<script>alert(1)</script>"),
            (MetaSide.VerifyToken, "1\r\nSet-Cookie: a=b"), (MetaSide.VerifyToken, "é"),
        ];
        foreach (var (token, challenge) in wrong)
        {
            Assert.Equal((HttpStatusCode.Forbidden, ""), await AskAsync(app, token, challenge));
        }
    }

    [Theory]
    [InlineData("""{"object":"whatsapp_business_account","entry":[]}""")]
    [InlineData("""{"entry":[{"changes":[{"value":{"metadata":{"phone_number_id":"106540352242922"},"statuses":[{"id":"wamid.x","status":"read","timestamp":"1","recipient_id":"2001"}]}}]}]}""")]
    [InlineData("""{"entry":[{"changes":[{"value":{"metadata":{"phone_number_id":"106540352242922"},"messages":[{"from":"2001","id":"a","type":"reaction","reaction":{"emoji":"x"}}]}}]}]}""")]
    [InlineData("""{"entry":[{"changes":[{"value":{"metadata":{"phone_number_id":"106540352242922"},"messages":[{"from":"<b>","id":"a","type":"text","text":{"body":"hi"}}]}}]}]}""")]
    [InlineData("""{"entry":[{"changes":[{"value":{"metadata":{"phone_number_id":"106540352242922"},"messages":[{"from":2001,"id":{},"type":[]}]}}]}]}""")]
    [InlineData("""{"entry":[{"changes":[{"value":{"metadata":{"phone_number_id":"999"},"messages":[{"from":"2001","id":"a","type":"text","text":{"body":"hi"}}]}}]}]}""")]
    [InlineData("""{"entry":{"changes":7}}""")]
    [InlineData("""[]""")]
    [InlineData("""not json""")]
    [InlineData("")]
    public async Task W09_what_is_signed_and_no_message_of_a_family_is_acknowledged_and_begins_nothing(string body)
    {
        await using var app = await ConnectedApp.StartAsync("whatsapp");
        var bytes = Encoding.UTF8.GetBytes(body);

        using var answer = await Http.SendAsync(((MetaSide)app.Provider).Call(bytes, MetaSide.Signature(bytes)), None);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(await StateAsync(app, app.Provider.PhoneOf("2001")));
    }

    [Fact]
    public async Task W09_W10_a_thousand_changes_at_once_are_each_kept_once_in_the_order_in_which_they_came()
    {
        await using var app = await ConnectedApp.StartAsync("whatsapp", FloodTests.NoLimit);
        var whatsApp = (LoopbackWhatsApp)app.Provider;
        Phone[] phones = [.. Enumerable.Range(0, 10).Select(_ => app.NewPhone())];
        string[] times = ["0", "4102444800", "1795000000000", "-1", "soon"];
        var messages = Enumerable.Range(0, 500).Select(number =>
        {
            var message = whatsApp.Text(phones[number % phones.Length], $"message {number / phones.Length}");
            message["timestamp"] = times[number % times.Length];
            return message;
        }).ToArray();

        await whatsApp.SendAsync(LoopbackWhatsApp.Bringing(
            [.. messages.Concat(messages.Select(message => message.DeepClone().AsObject()))]));

        foreach (var phone in phones)
        {
            var said = await SaidAsync(app, phone);
            Assert.Equal(Enumerable.Range(0, 50).Select(number => $"message {number}"), said);
        }
    }

    [Theory]
    [InlineData("whatsapp", """{"type":"image","image":{"id":"1","mime_type":"image/jpeg"}}""")]
    [InlineData("whatsapp", """{"type":"audio","audio":{"id":"1"}}""")]
    [InlineData("whatsapp", """{"type":"location","location":{"latitude":36.5,"longitude":40.7}}""")]
    [InlineData("whatsapp", """{"type":"contacts","contacts":[{"name":{"formatted_name":"Somebody"}}]}""")]
    [InlineData("messenger", """{"attachments":[{"type":"image","payload":{"url":"http://169.254.169.254/x"}}]}""")]
    public async Task What_is_not_text_is_answered_kindly_and_neither_fetched_nor_kept(string channel, string content)
    {
        await using var app = await ConnectedApp.StartAsync(channel);
        var phone = app.NewPhone();
        var json = JsonNode.Parse(content)!.AsObject();
        await ((MetaSide)app.Provider).SendAsync(app.Provider is LoopbackWhatsApp whatsApp
            ? LoopbackWhatsApp.Bringing(whatsApp.Message(phone, json))
            : LoopbackMessenger.Bringing(LoopbackMessenger.From(phone, "message", With(json, "mid", "m_1"))));

        await phone.SeesAsync("I cannot open pictures or files");
        Assert.Equal([""], await SaidAsync(app, phone));
    }

    [Fact]
    public async Task Messenger_leaves_out_echoes_other_pages_and_what_only_tells_of_reading()
    {
        await using var app = await ConnectedApp.StartAsync("messenger");
        var (phone, messenger) = (app.NewPhone(), (LoopbackMessenger)app.Provider);
        await messenger.SendAsync(LoopbackMessenger.Bringing(
            LoopbackMessenger.From(phone, "message", new() { ["mid"] = "m_e", ["text"] = "echo", ["is_echo"] = true }),
            LoopbackMessenger.From(phone, "read", new() { ["watermark"] = 1 }),
            LoopbackMessenger.From(phone, "message", new() { ["mid"] = "m_f", ["text"] = "foreign" }, page: "999999")));

        Assert.Null(await StateAsync(app, phone));
    }

    static JsonObject Hello(MetaSide meta, Phone phone, string text = "hello") => meta is LoopbackWhatsApp whatsApp
        ? LoopbackWhatsApp.Bringing(whatsApp.Text(phone, text))
        : LoopbackMessenger.Bringing(((LoopbackMessenger)meta).Text(phone, text));

    static JsonObject With(JsonObject json, string name, string value)
    {
        json[name] = value;
        return json;
    }

    static async Task<(HttpStatusCode, string)> AskAsync(ConnectedApp app, string token, string challenge)
    {
        var query = $"hub.mode=subscribe&hub.verify_token={Uri.EscapeDataString(token)}"
            + $"&hub.challenge={Uri.EscapeDataString(challenge)}";
        using var answer = await Http.GetAsync(new Uri($"{app.Webhook}?{query}"), None);
        if (answer.IsSuccessStatusCode)
        {
            Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        }

        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(None));
    }

    static async Task<DeliveryState?> StateAsync(ConnectedApp app, Phone phone) =>
        await app.Bot.Get<IDeliveryBook>().FindDeliveryAsync(await app.ConversationOfAsync(phone), None);

    static async Task<string[]> SaidAsync(ConnectedApp app, Phone phone) =>
    [
        .. (await app.Bot.Get<Correspondence>()
            .ReadAsync(await app.ConversationOfAsync(phone), after: 0, most: 5000, None))
            .Where(entry => entry.Kind == EntryKind.FromFamily)
            .Select(entry => (string)JsonNode.Parse(entry.Activity.Span)!["text"]!),
    ];
}
