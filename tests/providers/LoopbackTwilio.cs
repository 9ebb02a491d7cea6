using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FamilyGuide.Providers;

/// <summary>Twilio's messages, as far as the program uses them.</summary>
sealed class LoopbackTwilio(bool isWhatsApp = false) : LoopbackProvider
{
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    public const string AuthToken = "fedcba9876543210fedcba9876543210";
    public const string Number = "+46700000001";
    public const string Template = "HX0123456789abcdef0123456789abcdef";

    const string Prefix = "whatsapp:";

    readonly ConcurrentDictionary<string, bool> _kept = new(StringComparer.Ordinal);

    int _last;

    public override string Name => isWhatsApp ? "Twilio WhatsApp" : "Twilio SMS";

    public override string FirstAddress => isWhatsApp ? $"{Prefix}+46701000001" : "+46701000001";

    public override string Settings => $"""
        --Twilio:AccountSid={AccountSid}
        --Twilio:AuthToken={AuthToken}
        --Twilio:WebhookUrl={Webhook}
        --Twilio:WhatsAppTemplate={Template}
        --Twilio:{(isWhatsApp ? "WhatsAppNumber" : "SmsNumber")}={Number}
        --Twilio:BaseUrl={Url}
        """;

    /// <summary>What is signed: the address as it was configured, wherever the call goes.</summary>
    public string? SignedAddress { get; set; }

    string Ours => isWhatsApp ? $"{Prefix}{Number}" : Number;

    /// <summary>Messages that stand in the account, theirs and ours.</summary>
    public IReadOnlyCollection<string> Kept => [.. _kept.Keys];

    public override Task WriteAsync(Phone phone, string text) => SendAsync(Fields(phone, text));

    public override Task PressAsync(Phone phone, PhoneButton button) => WriteAsync(phone, button.Title);

    public List<(string Name, string Value)> Fields(Phone phone, string text) =>
    [
        ("MessageSid", NewSid()),
        ("AccountSid", AccountSid),
        ("From", phone.Address),
        ("To", Ours),
        ("Body", text),
        ("NumMedia", "0"),
        ("SmsStatus", "received"),
        ("ApiVersion", "2010-04-01"),
    ];

    public Task SendAsync(IReadOnlyList<(string Name, string Value)> fields) =>
        CallAsync(() => Call(fields, Signature(fields)));

    public string Signature(IEnumerable<(string Name, string Value)> fields, string? address = null)
    {
        var signed = new StringBuilder(address ?? SignedAddress ?? Webhook!.OriginalString);
        foreach (var (name, value) in fields
            .OrderBy(field => field.Name, StringComparer.Ordinal)
            .ThenBy(field => field.Value, StringComparer.Ordinal))
        {
            signed.Append(name).Append(value);
        }

#pragma warning disable CA5350 // Twilio signs so.
        return Convert.ToBase64String(
            HMACSHA1.HashData(Encoding.UTF8.GetBytes(AuthToken), Encoding.UTF8.GetBytes(signed.ToString())));
#pragma warning restore CA5350
    }

    public HttpRequestMessage Call(
        IEnumerable<(string Name, string Value)> fields, string? signature, Uri? to = null)
    {
        var call = new HttpRequestMessage(HttpMethod.Post, to ?? Webhook)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        if (signature is not null)
        {
            call.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        }

        return call;
    }

    protected override void Map(WebApplication app)
    {
        app.MapDelete($"/2010-04-01/Accounts/{AccountSid}/Messages/{{sid}}.json", (string sid, HttpContext http) =>
        {
            if (http.Request.Headers.Authorization != Key)
            {
                Fault("a wrong key");
                return Results.Unauthorized();
            }

            return _kept.TryRemove(sid, out _) ? Results.NoContent() : Results.NotFound();
        });
        app.MapPost($"/2010-04-01/Accounts/{AccountSid}/Messages.json", async http =>
        {
            var form = await http.Request.ReadFormAsync();
            var refusal = Take(
                http.Request.Headers.Authorization,
                form["To"].ToString(),
                form["From"].ToString(),
                form["ContentSid"] is [{ Length: > 0 } template] ? $"[{template}]" : form["Body"].ToString());
            http.Response.StatusCode = refusal is null ? 201 : 400;
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(
                refusal ?? new JsonObject { ["sid"] = NewSid() }.ToJsonString());
        });
    }

    protected override string RefusalOf(int status, int? retryAfter) =>
        Error(status == 429 ? 20429 : status == 403 ? 21610 : 20500, "refused");

    static string Key { get; } = new AuthenticationHeaderValue(
        "Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{AccountSid}:{AuthToken}"))).ToString();

    string NewSid()
    {
        var sid = $"SM{Interlocked.Increment(ref _last):x32}";
        _kept[sid] = true;
        return sid;
    }

    static string Error(int code, string message) =>
        new JsonObject { ["code"] = code, ["message"] = message, ["status"] = 400 }.ToJsonString();

    string? Take(string? authorization, string to, string from, string body)
    {
        if (Mischief.Blocked.Contains(to))
        {
            return Error(21610, "Attempt to send to unsubscribed recipient");
        }

        string?[] faults =
        [
            authorization == Key ? null : "a wrong key",
            from == Ours ? null : "a number that isn't ours",
            body.StartsWith("[HX", StringComparison.Ordinal) && body != $"[{Template}]" ? "another template" : null,
            body.Length is 0 or > 1600 ? $"a body of {body.Length}" : null,
        ];
        if (faults.OfType<string>().FirstOrDefault() is { } fault)
        {
            Fault(fault);
            return Error(21617, fault);
        }

        PhoneOf(to).Receives(new(body.Replace("*", "", StringComparison.Ordinal), []));
        return null;
    }
}
