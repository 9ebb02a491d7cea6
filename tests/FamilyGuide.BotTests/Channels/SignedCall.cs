using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.Providers;

namespace FamilyGuide.BotTests.Channels;

/// <summary>A family's message as its provider would call with it: address, headers and body, to be broken by tests.</summary>
sealed record SignedCall(Uri Address, string Header, string Signature, byte[] Body, string ContentType)
{
    static int _last;

    public static async Task<SignedCall> OfAsync(ConnectedApp app, Phone phone, string text)
    {
        using var call = app.Provider switch
        {
            LoopbackTelegram telegram => telegram.Call(
                Numbered(telegram.Message(phone, new() { ["text"] = text })).ToJsonString(), telegram.Secret),
            LoopbackWhatsApp whatsApp => Signed(whatsApp, LoopbackWhatsApp.Bringing(whatsApp.Text(phone, text))),
            LoopbackMessenger messenger => Signed(messenger, LoopbackMessenger.Bringing(messenger.Text(phone, text))),
            LoopbackTwilio twilio => Signed(twilio, twilio.Fields(phone, text)),
            _ => throw new ArgumentOutOfRangeException(nameof(app)),
        };
        var header = app.Provider switch
        {
            LoopbackTelegram => "X-Telegram-Bot-Api-Secret-Token",
            LoopbackTwilio => "X-Twilio-Signature",
            _ => "X-Hub-Signature-256",
        };
        return new(
            call.RequestUri!,
            header,
            call.Headers.NonValidated[header].Single(),
            await call.Content!.ReadAsByteArrayAsync(),
            call.Content.Headers.ContentType!.ToString());
    }

    public HttpRequestMessage ToRequest()
    {
        var call = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new ByteArrayContent(Body) };
        call.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        call.Headers.TryAddWithoutValidation(Header, Signature);
        return call;
    }

    /// <summary>The same with something else somewhere: in the signature, in the body, or in the query.</summary>
    /// <param name="random">Where and what.</param>
    /// <param name="signsBody">Whether the signature is over the body.</param>
    public SignedCall Mutated(Random random, bool signsBody)
    {
        var kind = random.Next(signsBody ? 8 : 4);
        return kind switch
        {
            < 4 => this with { Signature = Changed(Signature, random) },
            < 7 => this with { Body = Changed(Body, random) },
            _ => this with { Body = random.Next(2) == 0 ? Body[..random.Next(Body.Length)] : [.. Body, (byte)'1'] },
        };
    }

    static string Changed(string text, Random random)
    {
        var (at, characters) = (random.Next(text.Length), text.ToCharArray());
        switch (random.Next(3))
        {
            case 0:
                return text.Remove(at, 1);
            case 1:
                return text.Insert(at, "0");
            default:
                characters[at] = characters[at] == 'x' ? 'y' : 'x';
                return new(characters);
        }
    }

    static byte[] Changed(byte[] body, Random random)
    {
        var changed = (byte[])body.Clone();
        changed[random.Next(body.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    static JsonObject Numbered(JsonObject update)
    {
        update["update_id"] = 50_000 + Interlocked.Increment(ref _last);
        return update;
    }

    static HttpRequestMessage Signed(MetaSide meta, JsonObject payload)
    {
        var body = Encoding.UTF8.GetBytes(payload.ToJsonString());
        return meta.Call(body, MetaSide.Signature(body));
    }

    static HttpRequestMessage Signed(LoopbackTwilio twilio, List<(string Name, string Value)> fields) =>
        twilio.Call(fields, twilio.Signature(fields));
}
