using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FamilyGuide.Providers;

/// <summary>What WhatsApp and Messenger have in common, as Meta does it.</summary>
abstract class MetaSide : LoopbackProvider
{
    public const string Secret = "0123456789abcdef0123456789abcdef";
    public const string VerifyToken = "a-word-that-only-both-sides-know";
    public const string Token = "the-token-of-a-system-user";

    public static string Signature(byte[] body) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body))}";

    /// <summary>A call as Meta makes it, signed over its bytes.</summary>
    public HttpRequestMessage Call(byte[] body, params string[] signatures)
    {
        var call = new HttpRequestMessage(HttpMethod.Post, Webhook)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } },
        };
        foreach (var signature in signatures)
        {
            call.Headers.TryAddWithoutValidation("X-Hub-Signature-256", signature);
        }

        return call;
    }

    public Task SendAsync(JsonNode payload)
    {
        var body = Encoding.UTF8.GetBytes(payload.ToJsonString());
        return CallAsync(() => Call(body, Signature(body)));
    }

    protected override string RefusalOf(int status, int? retryAfter) => Error(
        status switch { 429 => 130429, 403 => 131026, _ => 1 }, "refused");

    protected static string Error(int code, string message) => new JsonObject
    {
        ["error"] = new JsonObject { ["message"] = message, ["type"] = "OAuthException", ["code"] = code },
    }.ToJsonString();

    /// <summary>Takes a call of the program; an answer that begins with <c>!</c> is what is wrong with it.</summary>
    protected Func<HttpContext, Task> Taking(Func<JsonObject, string> take) => async http =>
    {
        using var reader = new StreamReader(http.Request.Body);
        var asked = JsonNode.Parse(await reader.ReadToEndAsync())!.AsObject();
        var answer = http.Request.Headers.Authorization == $"Bearer {Token}" ? take(asked) : "!190 a wrong token";
        http.Response.ContentType = "application/json";
        if (answer.StartsWith('!'))
        {
            var code = int.Parse(
                answer.AsSpan(1, answer.IndexOf(' ', StringComparison.Ordinal) - 1),
                System.Globalization.CultureInfo.InvariantCulture);
            if (code is not (131026 or 551))
            {
                Fault(answer[1..]);
            }

            http.Response.StatusCode = 400;
            answer = Error(code, answer);
        }

        await http.Response.WriteAsync(answer);
    };
}
