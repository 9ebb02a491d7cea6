using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FamilyGuide.Providers;

/// <summary>Telegram's Bot API, as far as the program uses it.</summary>
sealed partial class LoopbackTelegram : LoopbackProvider
{
    public const string Token = "123456:the-token-of-a-loopback-000000";

    const int LongestText = 4096;
    const int LongestCallback = 64;
    const int MostDeleted = 100;

    readonly ConcurrentDictionary<long, JsonObject> _updates = new();
    readonly SemaphoreSlim _news = new(0);

    long _lastUpdate = 7000;
    long _lastMessage;

    public override string Name => "Telegram";

    public override string Settings => $"""
        --Telegram:Token={Token}
        --Telegram:BaseUrl={Url}
        """;

    /// <summary>What it was told with <c>setWebhook</c>.</summary>
    public string? Secret { get; set; }

    /// <summary>Presses that were answered.</summary>
    public ConcurrentQueue<string> AnsweredQueries { get; } = new();

    public override Task WriteAsync(Phone phone, string text)
    {
        var update = Message(phone, new JsonObject { ["text"] = text });
        phone.Names(text, update["message"]!["message_id"]!.ToString());
        return SendAsync(update);
    }

    public override Task PressAsync(Phone phone, PhoneButton button) => SendAsync(new JsonObject
    {
        ["callback_query"] = new JsonObject
        {
            ["id"] = $"query-{Interlocked.Increment(ref _lastMessage)}",
            ["from"] = From(phone),
            ["message"] = new JsonObject { ["message_id"] = 1, ["date"] = 1, ["chat"] = Chat(phone) },
            ["chat_instance"] = "1",
            ["data"] = button.Key,
        },
    });

    /// <summary>A message of a phone with whatever is in it.</summary>
    public JsonObject Message(Phone phone, JsonObject content, string kind = "message")
    {
        content["message_id"] = Interlocked.Increment(ref _lastMessage);
        content["date"] = 1_795_000_000;
        content["chat"] ??= Chat(phone);
        content["from"] ??= From(phone);
        return new JsonObject { [kind] = content };
    }

    /// <summary>An update under the next number, unless it has one.</summary>
    public Task SendAsync(JsonObject update)
    {
        update["update_id"] ??= Interlocked.Increment(ref _lastUpdate);
        if (Webhook is null)
        {
            _updates[(long)update["update_id"]!] = update;
            _news.Release();
            return Task.CompletedTask;
        }

        var json = update.ToJsonString();
        return CallAsync(() => Call(json, Secret));
    }

    /// <summary>A call to the webhook.</summary>
    public HttpRequestMessage Call(string json, string? secret)
    {
        var call = new HttpRequestMessage(HttpMethod.Post, Webhook)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
        {
            call.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return call;
    }

    protected override void Map(WebApplication app)
    {
        app.MapPost("/bot{token}/getUpdates", Checked(UpdatesAsync));
        app.MapPost("/bot{token}/deleteWebhook", Checked((_, _) => Task.FromResult<JsonNode?>(true)));
        app.MapPost("/bot{token}/setWebhook", Checked((_, asked) =>
        {
            (Webhook, Secret) = (new((string)asked["url"]!), (string?)asked["secret_token"]);
            return Task.FromResult<JsonNode?>(true);
        }));
        app.MapPost("/bot{token}/sendMessage", Checked(TakeAsync));
        app.MapPost("/bot{token}/deleteMessages", Checked((_, asked) => Task.FromResult(Delete(asked))));
        app.MapPost("/bot{token}/answerCallbackQuery", Checked((_, asked) =>
        {
            AnsweredQueries.Enqueue((string)asked["callback_query_id"]!);
            return Task.FromResult<JsonNode?>(true);
        }));
    }

    protected override string RefusalOf(int status, int? retryAfter) => new JsonObject
    {
        ["ok"] = false,
        ["error_code"] = status,
        ["description"] = status == 403 ? "Forbidden: bot was blocked by the user" : "Too Many Requests",
        ["parameters"] = retryAfter is null ? null : new JsonObject { ["retry_after"] = retryAfter },
    }.ToJsonString();

    static JsonObject Chat(Phone phone) => new()
    {
        ["id"] = long.Parse(phone.Address, CultureInfo.InvariantCulture),
        ["type"] = "private",
        ["first_name"] = "Family",
    };

    static JsonObject From(Phone phone) => new()
    {
        ["id"] = long.Parse(phone.Address, CultureInfo.InvariantCulture),
        ["is_bot"] = false,
        ["first_name"] = "Family",
        ["language_code"] = phone.Language,
    };

    Func<HttpContext, Task> Checked(Func<HttpContext, JsonObject, Task<JsonNode?>> answer) => async http =>
    {
        if ((string?)http.Request.RouteValues["token"] != Token)
        {
            Fault("a wrong token");
            http.Response.StatusCode = 401;
            await http.Response.WriteAsJsonAsync(new { ok = false, error_code = 401, description = "Unauthorized" });
            return;
        }

        using var body = new StreamReader(http.Request.Body);
        var text = await body.ReadToEndAsync();
        var asked = text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
        var result = await answer(http, asked);
        http.Response.ContentType = "application/json";
        if (result is JsonObject refusal && refusal["error_code"] is { } code)
        {
            http.Response.StatusCode = (int)code;
            await http.Response.WriteAsync(refusal.ToJsonString());
            return;
        }

        await http.Response.WriteAsync(new JsonObject { ["ok"] = true, ["result"] = result }.ToJsonString());
    };

    async Task<JsonNode?> UpdatesAsync(HttpContext http, JsonObject asked)
    {
        var offset = (long?)asked["offset"] ?? 0;
        foreach (var old in _updates.Keys.Where(id => id < offset))
        {
            _updates.TryRemove(old, out _);
        }

        if (_updates.IsEmpty)
        {
            var seconds = TimeSpan.FromSeconds((double?)asked["timeout"] ?? 0);
            await _news.WaitAsync(seconds, http.RequestAborted);
        }

        await Task.Delay(Mischief.Delay, http.RequestAborted);
        var answer = new JsonArray();
        foreach (var update in _updates.OrderBy(one => one.Key).Take(100))
        {
            answer.Add(update.Value.DeepClone());
        }

        return answer;
    }

    Task<JsonNode?> TakeAsync(HttpContext http, JsonObject asked)
    {
        var chat = asked["chat_id"]!.ToString();
        if (Mischief.Blocked.Contains(chat))
        {
            return Task.FromResult<JsonNode?>(JsonNode.Parse(RefusalOf(403, null)));
        }

        var text = (string?)asked["text"] ?? "";
        var shown = (string?)asked["parse_mode"] is null ? text : WebUtility.HtmlDecode(Tag.Replace(text, ""));
        var buttons = ButtonsOf(asked["reply_markup"]);
        string?[] faults =
        [
            shown.Length is 0 or > LongestText ? $"a text of {shown.Length}" : null,
            Tag.Matches(text).Any(tag => !Allowed.IsMatch(tag.Value)) ? "a tag that Telegram doesn't know" : null,
            buttons.Any(button => Encoding.UTF8.GetByteCount(button.Key) is 0 or > LongestCallback)
                ? "callback data that is too long" : null,
            buttons.Count > 100 ? "too many buttons" : null,
        ];
        if (faults.OfType<string>().FirstOrDefault() is { } fault)
        {
            Fault(fault);
            return Task.FromResult<JsonNode?>(new JsonObject
            {
                ["ok"] = false,
                ["error_code"] = 400,
                ["description"] = $"Bad Request: {fault}",
            });
        }

        var id = Interlocked.Increment(ref _lastMessage);
        PhoneOf(chat).Receives(new(shown, buttons) { Name = id.ToString(CultureInfo.InvariantCulture) });
        return Task.FromResult<JsonNode?>(new JsonObject
        {
            ["message_id"] = id,
            ["date"] = 1_795_000_000,
            ["chat"] = new JsonObject { ["id"] = long.Parse(chat, CultureInfo.InvariantCulture), ["type"] = "private" },
            ["text"] = shown,
        });
    }

    /// <summary>Theirs and ours, on the phone too; what it does not know is left out.</summary>
    JsonNode? Delete(JsonObject asked)
    {
        string[] names = [.. (asked["message_ids"]?.AsArray() ?? []).Select(id => id!.ToString())];
        if (names.Length is 0 or > MostDeleted)
        {
            Fault($"{names.Length} messages to delete");
            return new JsonObject { ["ok"] = false, ["error_code"] = 400, ["description"] = "Bad Request: ids" };
        }

        PhoneOf(asked["chat_id"]!.ToString()).Loses(names);
        return true;
    }

    static List<PhoneButton> ButtonsOf(JsonNode? markup) =>
    [
        .. from row in markup?["inline_keyboard"]?.AsArray() ?? []
           from button in row!.AsArray()
           select new PhoneButton((string)button!["text"]!, (string?)button["callback_data"] ?? ""),
    ];

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    static partial Regex Tag { get; }

    [GeneratedRegex("^(?:</?b>|</a>|<a href=\"[^\"]*\">)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    static partial Regex Allowed { get; }
}
