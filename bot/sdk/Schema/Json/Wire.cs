using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Microsoft.Bot.Schema.Json;

/// <summary>Objects of the protocol, to and from their JSON.</summary>
static class Wire
{
    /// <summary>Deeper than any card, shallow enough that no message can exhaust the stack.</summary>
    public const int MaxDepth = 64;

    static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static readonly JsonSerializerOptions Options = Create();

    public static readonly JsonTypeInfo<Activity> Activity =
        (JsonTypeInfo<Activity>)Options.GetTypeInfo(typeof(Activity));

    public static readonly JsonWriterOptions Writer = new() { Encoder = Encoder, MaxDepth = MaxDepth };

    public static bool IsJson(object value) => value is JsonNode or JsonElement or JsonDocument;

    public static byte[] Serialize<T>(T value) => JsonSerializer.SerializeToUtf8Bytes<object>(value, Options);

    /// <summary>The same content as another type, by way of its JSON.</summary>
    public static T As<T>(object value) => value switch
    {
        null => default,
        JsonNode node => node.Deserialize<T>(Options),
        JsonElement element => element.Deserialize<T>(Options),
        _ => JsonSerializer.Deserialize<T>(Serialize(value), Options),
    };

    /// <summary>Reads JSON of any shape. A name that comes twice is an error in it, as anywhere else.</summary>
    public static JsonNode ReadNode(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonNode>(ref reader, options);
        }
        catch (ArgumentException e)
        {
            throw new JsonException("A property comes twice.", e);
        }
    }

    static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(WireContext.Default.Options)
        {
            AllowDuplicateProperties = false,
            Encoder = Encoder,
            MaxDepth = MaxDepth,
            PropertyNameCaseInsensitive = true,
            PropertyNamingPolicy = null,
            // Cards, values and channel data may be of any type of the product.
            TypeInfoResolver = JsonTypeInfoResolver
                .Combine(WireContext.Default, new DefaultJsonTypeInfoResolver())
                .WithAddedModifier(NameAsTheProtocolDoes),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The protocol's objects are camelCase. The product's own keep the names that they have.</summary>
    static void NameAsTheProtocolDoes(JsonTypeInfo type)
    {
        if (type.Type.Namespace?.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) == true)
        {
            foreach (var property in type.Properties)
            {
                property.Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            }
        }
    }
}
