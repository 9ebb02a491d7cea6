using System.Net;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Providers;

namespace FamilyGuide.BotTests.Channels;

/// <summary>What the catalogue of bad input says about Twilio: W01, W03, W04; and the rules of text messages.</summary>
public sealed class TwilioCatalogueTests : IAsyncLifetime
{
    static readonly HttpClient Http = new();

    ConnectedApp _app = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    LoopbackTwilio Twilio => (LoopbackTwilio)_app.Provider;

    public async ValueTask InitializeAsync() => _app = await ConnectedApp.StartAsync("sms");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("https://guide.example.org:443/channels/twilio")]
    [InlineData("https://guide.example.org:8443/channels/twilio")]
    [InlineData("http://guide.example.org/channels/twilio")]
    [InlineData("https://GUIDE.example.org/channels/twilio")]
    [InlineData("https://other.example.org/channels/twilio")]
    [InlineData("https://guide.example.org/channels/twilio/")]
    [InlineData("https://guide.example.org/channels/twilio?a=1")]
    public async Task W03_only_the_configured_address_is_signed_for_us(string address)
    {
        var phone = _app.NewPhone();
        var fields = Twilio.Fields(phone, "hello");

        var status = await CallAsync(fields, Twilio.Signature(fields, address));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Null(await StateAsync(phone));
    }

    [Fact]
    public async Task W03_what_proxies_say_of_the_address_changes_nothing()
    {
        var phone = _app.NewPhone();
        var fields = Twilio.Fields(phone, "hello");
        using var call = Twilio.Call(fields, Twilio.Signature(fields, "https://evil.example.org/channels/twilio"));
        call.Headers.Add("X-Forwarded-Proto", "https, http");
        call.Headers.Add("X-Forwarded-Host", "evil.example.org");

        using var answer = await Http.SendAsync(call, None);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task W01_W03_a_field_less_more_or_trimmed_another_query_and_another_signature_are_refused()
    {
        var phone = _app.NewPhone();
        var fields = Twilio.Fields(phone, "hello ");
        var right = Twilio.Signature(fields);
        List<(string, string)> trimmed = [.. fields.Select(one => (one.Name, one.Value.Trim()))];

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(trimmed, right));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(fields[..^1], right));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync([.. fields, ("Extra", "1")], right));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(fields, right, new($"{_app.Webhook}?a=1")));
        foreach (var wrong in (string?[])[null, "", right[..^1], $"{right}=", right.ToLowerInvariant(), $"{right},{right}"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(fields, wrong));
        }

        Assert.Null(await StateAsync(phone));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(fields, right));
    }

    [Fact]
    public async Task W04_odd_forms_are_taken_and_cleaned()
    {
        var phone = _app.NewPhone();
        List<(string Name, string Value)> odd =
        [
            .. Twilio.Fields(phone, "hel\0lo").Where(field => field.Name != "NumMedia"),
            ("NumMedia", "999"),
            ("MediaUrl0", "http://169.254.169.254/latest"),
            ("Body", "a second body"),
            .. Enumerable.Range(0, 1025).Select(number => ($"Field{number}", "x")),
        ];

        Assert.Equal(HttpStatusCode.OK, await CallAsync(odd, Twilio.Signature(odd)));

        Assert.Equal(["hello"], await SaidAsync(phone));
    }

    [Fact]
    public async Task W04_more_than_can_be_sent_at_once_is_refused_unread()
    {
        var phone = _app.NewPhone();
        var fields = Twilio.Fields(phone, new('x', 5_000_000));

        try
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await CallAsync(fields, Twilio.Signature(fields)));
        }
        catch (HttpRequestException)
        {
            // The answer came while it was still being sent, and the line was cut.
        }

        Assert.Null(await StateAsync(phone));
    }

    [Fact]
    public async Task A_number_that_is_not_ours_and_news_of_our_own_messages_begin_nothing()
    {
        var phone = _app.NewPhone();
        List<(string, string)> foreign =
            [.. Twilio.Fields(phone, "hello").Select(one => one.Name == "To" ? ("To", "+4799999999") : one)];
        List<(string, string)> status = [.. Twilio.Fields(phone, "hello"), ("MessageStatus", "delivered")];

        Assert.Equal(HttpStatusCode.OK, await CallAsync(foreign, Twilio.Signature(foreign)));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(status, Twilio.Signature(status)));
        Assert.Null(await StateAsync(phone));
    }

    [Fact]
    public async Task The_first_text_message_says_nothing_of_what_it_is_about()
    {
        var phone = _app.NewPhone();

        await phone.WritesAsync("hej");

        var first = await phone.SeesAsync("Vælg dit sprog");
        Assert.DoesNotContain("Syria", first.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("guide", first.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Stop_ends_it_at_once_and_for_a_replay_too_until_they_write_again()
    {
        var phone = _app.NewPhone();
        await phone.WritesAsync("hello");
        await phone.SeesAsync("Vælg dit sprog");
        var stop = Twilio.Fields(phone, " Stop ");
        await Twilio.SendAsync(stop);
        Assert.Equal(DeliveryTrouble.Stopped, (await StateAsync(phone))!.Trouble);

        var before = phone.Received.Count;
        await phone.WritesAsync("English");
        await phone.SeesAsync("I am a computer program", before);
        await Twilio.SendAsync(stop);

        Assert.Equal(DeliveryTrouble.None, (await StateAsync(phone))!.Trouble);
    }

    async Task<HttpStatusCode> CallAsync(
        IReadOnlyList<(string Name, string Value)> fields, string? signature, Uri? to = null)
    {
        using var call = Twilio.Call(fields, signature, to);
        using var answer = await Http.SendAsync(call, None);
        return answer.StatusCode;
    }

    async Task<DeliveryState?> StateAsync(Phone phone) =>
        await _app.Bot.Get<IDeliveryBook>().FindDeliveryAsync(await _app.ConversationOfAsync(phone), None);

    async Task<string[]> SaidAsync(Phone phone) =>
    [
        .. (await _app.Bot.Get<Correspondence>()
            .ReadAsync(await _app.ConversationOfAsync(phone), after: 0, most: 500, None))
            .Where(entry => entry.Kind == EntryKind.FromFamily)
            .Select(entry => (string)System.Text.Json.Nodes.JsonNode.Parse(entry.Activity.Span)!["text"]!),
    ];
}
