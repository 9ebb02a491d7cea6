using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = System.Text.Json.JsonException;

namespace FamilyGuide.BotFramework;

#nullable enable

/// <summary>
/// The JSON of an activity, by Newtonsoft: for Microsoft's packages, and never compiled without them.
/// </summary>
/// <remarks>
/// Newtonsoft takes more than JSON (comments, names that come twice, a number for a text) and escapes otherwise, so
/// System.Text.Json reads everything first and writes everything last. Text that is not JSON, or not of the expected
/// shape, is always a <see cref="JsonException"/>.
/// </remarks>
public static class ActivityJson
{
    const int MaxDepth = 64;

    static readonly JsonDocumentOptions Reader = new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth };

    static readonly JsonWriterOptions Writer = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        MaxDepth = MaxDepth,
    };

    static readonly JsonSerializerSettings Settings = new()
    {
        Converters = [new TextIsText()],
        DateParseHandling = DateParseHandling.None,
        MaxDepth = MaxDepth,
        NullValueHandling = NullValueHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
    };

    public static byte[] Serialize(Activity activity)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        Write(output, activity);
        return output.WrittenSpan.ToArray();
    }

    public static void Write(IBufferWriter<byte> output, Activity activity)
    {
        using var writer = new Utf8JsonWriter(output, Writer);
        Write(writer, activity);
    }

    public static void Write(Utf8JsonWriter writer, Activity activity)
    {
        using var document = Document(activity);
        document.WriteTo(writer);
    }

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
        activity.ChannelData = Read<JToken>(utf8) is { Type: not JTokenType.Null } value
            ? value
            : throw new JsonException("Expected one JSON value other than null.");

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

        using var document = Document(value);
        return document.RootElement.Clone();
    }

    /// <summary>The same as a type of the product; null stays null.</summary>
    public static T? ValueAs<T>(object? value)
    {
        try
        {
            return value switch
            {
                null => default,
                T instance => instance,
                _ => JsonConvert.DeserializeObject<T>(Text(value), Settings),
            };
        }
        catch (Newtonsoft.Json.JsonException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    static string Text(object value) => JsonConvert.SerializeObject(value, Settings);

    /// <summary>Half a character, which isn't Unicode, becomes the sign for an unknown one.</summary>
    static JsonDocument Document(object value) => JsonDocument.Parse(Encoding.UTF8.GetBytes(Text(value)), Reader);

    static T? Read<T>(ReadOnlySpan<byte> utf8)
    {
        Check(utf8);
        try
        {
            return JsonConvert.DeserializeObject<T>(Encoding.UTF8.GetString(utf8), Settings);
        }
        catch (Newtonsoft.Json.JsonException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>That it is JSON, each name comes once in its object, and all its text is Unicode.</summary>
    static void Check(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new JsonException("The text is not UTF-8.");
        }

        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            using var document = JsonDocument.Parse(utf8.ToArray(), Reader);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("The text holds half a character.", e);
        }
    }

    /// <summary>Newtonsoft would take a number or a truth for a text.</summary>
    sealed class TextIsText : JsonConverter<string>
    {
        public override bool CanWrite => false;

        public override string? ReadJson(
            JsonReader reader,
            Type objectType,
            string? existingValue,
            bool hasExistingValue,
            Newtonsoft.Json.JsonSerializer serializer) =>
            reader.TokenType is JsonToken.String or JsonToken.Null
                ? (string?)reader.Value
                : throw new JsonSerializationException($"Expected a text at {reader.Path}.");

        public override void WriteJson(
            JsonWriter writer, string? value, Newtonsoft.Json.JsonSerializer serializer) =>
            writer.WriteValue(value);
    }
}
