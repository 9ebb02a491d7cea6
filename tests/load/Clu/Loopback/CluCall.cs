using System.Text.Json;
using System.Text.Json.Nodes;

namespace FamilyGuide.Load.Clu.Loopback;

/// <summary>A question as it came over the wire.</summary>
sealed record CluCall(string Start, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public const string Key = "0123456789abcdef0123456789abcdef";
    public const string Project = "FamilyGuide";
    public const string Deployment = "production";

    /// <summary>The service's limit.</summary>
    const int LongestText = 1000;

    static readonly (string Name, string Value)[] Expected =
    [
        ("Ocp-Apim-Subscription-Key", Key),
        ("Content-Type", "application/json"),
        ("Accept", "application/json"),
    ];

    /// <summary>The platform's own; an id is made at random for each request.</summary>
    static readonly HashSet<string> Known = new(
        [.. Expected.Select(header => header.Name), "Host", "Content-Length", "x-ms-client-request-id",
            "x-ms-return-client-request-id"],
        StringComparer.OrdinalIgnoreCase);

    readonly JsonNode? _json = Parse(Body);

    public string Text => Item?["text"]?.ToString() ?? "";

    public string Language => Item?["language"]?.ToString() ?? "";

    JsonNode? Item => _json?["analysisInput"]?["conversationItem"];

    /// <summary>Everything that is not as documented, or that says more than a question.</summary>
    public IEnumerable<string> Faults()
    {
        if (Start != "POST /language/:analyze-conversations?api-version=2023-04-01 HTTP/1.1")
        {
            yield return $"asked with {Start}";
        }

        foreach (var (name, value) in Expected)
        {
            if (Headers.GetValueOrDefault(name) is var found && found != value)
            {
                yield return $"{name}: {found}";
            }
        }

        foreach (var name in Headers.Keys.Where(name => !Known.Contains(name)))
        {
            yield return $"a header {name}";
        }

        if (Text.Length is 0 or > LongestText)
        {
            yield return FormattableString.Invariant($"a text of {Text.Length} characters");
        }

        if (!JsonNode.DeepEquals(_json, As(Text, Language)))
        {
            yield return $"a body {Body}";
        }
    }

    /// <summary>The documented body, with the few things that may differ.</summary>
    static JsonObject As(string text, string language) => new()
    {
        ["kind"] = "Conversation",
        ["analysisInput"] = new JsonObject
        {
            ["conversationItem"] = new JsonObject
            {
                ["id"] = "1",
                ["participantId"] = "1",
                ["text"] = text,
                ["language"] = language,
                ["modality"] = "text",
            },
        },
        ["parameters"] = new JsonObject
        {
            ["projectName"] = Project,
            ["deploymentName"] = Deployment,
            ["stringIndexType"] = "Utf16CodeUnit",
            ["verbose"] = true,
            ["isLoggingEnabled"] = false,
        },
    };

    static JsonNode? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
