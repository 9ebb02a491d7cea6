using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = System.Text.Json.JsonException;

namespace FamilyGuide.BotFramework;

#nullable enable

/// <summary>
/// The JSON of an activity, by Newtonsoft: for Microsoft's packages, and never compiled without them.
/// </summary>
/// <remarks>Text that is not JSON, or not of the expected shape, is always a <see cref="JsonException"/>.</remarks>
public static class ActivityJson
{
    static readonly UTF8Encoding StrictUtf8 = new(false, true);

    static readonly JsonSerializerSettings Settings = new()
    {
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 64,
        NullValueHandling = NullValueHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
    };

    public static byte[] Serialize(Activity activity) => StrictUtf8.GetBytes(Text(activity));

    public static void Write(IBufferWriter<byte> output, Activity activity) => output.Write(Serialize(activity));

    public static void Write(Utf8JsonWriter writer, Activity activity) => writer.WriteRawValue(Serialize(activity));

    public static Activity Deserialize(ReadOnlySpan<byte> utf8) =>
        Read<Activity>(utf8) ?? throw new JsonException("An activity is a JSON object, not null.");

    /// <summary>A text of the channel data, or null if the channel data has no such text.</summary>
    public static string? ChannelDataString(Activity activity, string property) =>
        ValueAsJson((object?)activity.ChannelData) is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    public static void SetChannelData(Activity activity, ReadOnlySpan<byte> utf8) =>
        activity.ChannelData = Read<JToken>(utf8)
            ?? throw new JsonException("Expected one JSON value other than null.");

    /// <summary>An entity of this type with the properties of a JSON object.</summary>
    public static Entity EntityFrom(string type, ReadOnlySpan<byte> utf8)
    {
        var properties = Read<JToken>(utf8) as JObject ?? throw new JsonException("An entity is a JSON object.");
        properties.Remove("type");
        return new Entity(type) { Properties = properties };
    }

    /// <summary>What the schema calls an object (a value, content, channel data) as JSON to look into.</summary>
    public static JsonElement ValueAsJson(object? value)
    {
        if (value is null)
        {
            return default;
        }

        using var document = JsonDocument.Parse(Text(value));
        return document.RootElement.Clone();
    }

    /// <summary>The same as a type of the product; null stays null.</summary>
    public static T? ValueAs<T>(object? value) => value switch
    {
        null => default,
        T instance => instance,
        _ => JsonConvert.DeserializeObject<T>(Text(value), Settings),
    };

    static string Text(object value) => JsonConvert.SerializeObject(value, Settings);

    static T? Read<T>(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(StrictUtf8.GetString(utf8), Settings);
        }
        catch (Exception e) when (e is Newtonsoft.Json.JsonException or DecoderFallbackException)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
