using System.Text.Json.Nodes;

namespace FamilyGuide.Providers;

/// <summary>WhatsApp's Cloud API, as far as the program uses it.</summary>
sealed class LoopbackWhatsApp : MetaSide
{
    public const string PhoneNumberId = "106540352242922";
    public const string Template = "somebody_answered";

    int _last;

    public override string Name => "WhatsApp";

    public override string Settings => $"""
        --WhatsApp:PhoneNumberId={PhoneNumberId}
        --WhatsApp:AccessToken={Token}
        --WhatsApp:AppSecret={Secret}
        --WhatsApp:VerifyToken={VerifyToken}
        --WhatsApp:Template={Template}
        --WhatsApp:BaseUrl={Url}v23.0/
        """;

    public override Task WriteAsync(Phone phone, string text) => SendAsync(Bringing(Text(phone, text)));

    public override Task PressAsync(Phone phone, PhoneButton button) => SendAsync(Bringing(Message(phone, new()
    {
        ["type"] = "interactive",
        ["interactive"] = new JsonObject
        {
            ["type"] = button.Detail.Length > 0 ? "list_reply" : "button_reply",
            [button.Detail.Length > 0 ? "list_reply" : "button_reply"] = new JsonObject
            {
                ["id"] = button.Key,
                ["title"] = button.Title,
            },
        },
    })));

    public JsonObject Text(Phone phone, string text) => Message(phone, new()
    {
        ["type"] = "text",
        ["text"] = new JsonObject { ["body"] = text },
    });

    public JsonObject Message(Phone phone, JsonObject content)
    {
        content["from"] = phone.Address;
        content["id"] ??= $"wamid.{Interlocked.Increment(ref _last):D8}";
        content["timestamp"] ??= "1795000000";
        return content;
    }

    /// <summary>Messages as one call brings them.</summary>
    public static JsonObject Bringing(params JsonObject[] messages) => Bringing(PhoneNumberId, messages);

    public static JsonObject Bringing(string number, params JsonObject[] messages) => new()
    {
        ["object"] = "whatsapp_business_account",
        ["entry"] = new JsonArray(new JsonObject
        {
            ["id"] = "102290129340398",
            ["changes"] = new JsonArray([.. messages.Select(message => (JsonNode)Change(number, message))]),
        }),
    };

    static JsonObject Change(string number, JsonObject message) => new()
    {
        ["field"] = "messages",
        ["value"] = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["metadata"] = new JsonObject { ["display_phone_number"] = "15550001", ["phone_number_id"] = number },
            ["messages"] = new JsonArray(message),
        },
    };

    protected override void Map(WebApplication app) =>
        app.MapPost($"/v23.0/{PhoneNumberId}/messages", Taking(Take));

    string Take(JsonObject asked)
    {
        var to = (string?)asked["to"] ?? "";
        if (Mischief.Blocked.Contains(to))
        {
            return "!131026 Message undeliverable";
        }

        var interactive = asked["interactive"];
        var isList = (string?)interactive?["type"] == "list";
        var text = (string?)asked["text"]?["body"] ?? (string?)interactive?["body"]?["text"]
            ?? $"[{(string?)asked["template"]?["name"]}]";
        var buttons = isList ? RowsOf(interactive!) : ButtonsOf(interactive);
        string?[] faults =
        [
            (string?)asked["messaging_product"] == "whatsapp" ? null : "messaging_product",
            text.Length is 0 or > 4096 || (interactive is not null && text.Length > 1024) ? "a text too long" : null,
            buttons.Any(one => one.Title.Length is 0 || one.Title.Length > (isList ? 24 : 20)) ? "a title" : null,
            buttons.Any(one => one.Key.Length is 0 or > 200 || one.Detail.Length > 72) ? "an id or description" : null,
            buttons.Count > (isList ? 10 : 3) ? "too many buttons" : null,
            buttons.Select(one => one.Title).Distinct(StringComparer.Ordinal).Count() < buttons.Count ? "twins" : null,
        ];
        if (faults.OfType<string>().FirstOrDefault() is { } fault)
        {
            return $"!131009 {fault}";
        }

        PhoneOf(to).Receives(new(text.Replace("*", "", StringComparison.Ordinal), buttons));
        return new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["messages"] = new JsonArray(new JsonObject { ["id"] = $"wamid.{Interlocked.Increment(ref _last):D8}" }),
        }.ToJsonString();
    }

    static List<PhoneButton> ButtonsOf(JsonNode? interactive) =>
    [
        .. from button in interactive?["action"]?["buttons"]?.AsArray() ?? []
           let reply = button!["reply"]!
           select new PhoneButton((string)reply["title"]!, (string)reply["id"]!),
    ];

    static List<PhoneButton> RowsOf(JsonNode interactive) =>
    [
        .. from section in interactive["action"]!["sections"]!.AsArray()
           from row in section!["rows"]!.AsArray()
           select new PhoneButton(
               (string)row!["title"]!, (string)row["id"]!, (string?)row["description"] ?? (string)row["title"]!),
    ];
}
