using System.Text.Json.Nodes;

namespace FamilyGuide.Providers;

/// <summary>Messenger, as far as the program uses it.</summary>
sealed class LoopbackMessenger : MetaSide
{
    public const string PageId = "1906385232743451";

    int _last;

    public override string Name => "Messenger";

    public override string Settings => $"""
        --Messenger:PageId={PageId}
        --Messenger:PageToken={Token}
        --Messenger:AppSecret={Secret}
        --Messenger:VerifyToken={VerifyToken}
        --Messenger:BaseUrl={Url}v23.0/
        """;

    public override Task WriteAsync(Phone phone, string text) => SendAsync(Bringing(Text(phone, text)));

    public override Task PressAsync(Phone phone, PhoneButton button) => SendAsync(Bringing(
        button.Detail.Length > 0
            ? From(phone, "postback", new()
            {
                ["mid"] = NextId(),
                ["title"] = button.Title,
                ["payload"] = button.Key,
            })
            : From(phone, "message", new()
            {
                ["mid"] = NextId(),
                ["text"] = button.Title,
                ["quick_reply"] = new JsonObject { ["payload"] = button.Key },
            })));

    public JsonObject Text(Phone phone, string text) =>
        From(phone, "message", new() { ["mid"] = NextId(), ["text"] = text });

    public static JsonObject From(Phone phone, string kind, JsonObject content, string page = PageId) => new()
    {
        ["sender"] = new JsonObject { ["id"] = phone.Address },
        ["recipient"] = new JsonObject { ["id"] = page },
        ["timestamp"] = 1_795_000_000_000,
        [kind] = content,
    };

    public static JsonObject Bringing(params JsonObject[] happened) => new()
    {
        ["object"] = "page",
        ["entry"] = new JsonArray(new JsonObject
        {
            ["id"] = PageId,
            ["time"] = 1_795_000_000_000,
            ["messaging"] = new JsonArray([.. happened.Select(one => (JsonNode)one)]),
        }),
    };

    protected override void Map(WebApplication app) => app.MapPost($"/v23.0/{PageId}/messages", Taking(Take));

    string NextId() => $"m_{Interlocked.Increment(ref _last):D8}";

    string Take(JsonObject asked)
    {
        var to = (string?)asked["recipient"]?["id"] ?? "";
        if (Mischief.Blocked.Contains(to))
        {
            return "!551 This person isn't available right now";
        }

        var message = asked["message"];
        var template = message?["attachment"]?["payload"];
        var text = (string?)message?["text"] ?? (string?)template?["text"] ?? "";
        List<PhoneButton> buttons =
        [
            .. (message?["quick_replies"]?.AsArray() ?? [])
                .Select(reply => new PhoneButton((string)reply!["title"]!, (string)reply["payload"]!)),
            .. (template?["buttons"]?.AsArray() ?? [])
                .Select(button => new PhoneButton((string)button!["title"]!, (string)button["payload"]!, "button")),
        ];
        string?[] faults =
        [
            (string?)asked["messaging_type"] == "RESPONSE" ? null : "messaging_type",
            text.Length == 0 || text.Length > (template is null ? 2000 : 640) ? "a text too long" : null,
            buttons.Count > (template is null ? 13 : 3) ? "too many buttons" : null,
            buttons.Any(one => one.Title.Length is 0 or > 20 || one.Key.Length is 0 or > 1000) ? "a title" : null,
        ];
        if (faults.OfType<string>().FirstOrDefault() is { } fault)
        {
            return $"!100 {fault}";
        }

        PhoneOf(to).Receives(new(text, buttons));
        return new JsonObject { ["recipient_id"] = to, ["message_id"] = NextId() }.ToJsonString();
    }
}
