using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;

namespace FamilyGuide.BotFramework;

#nullable enable

/// <summary>
/// The JSON of an activity. The only place where product code would notice whose Bot Framework it runs on, so it asks
/// here and never touches the JSON types of either.
/// </summary>
/// <remarks>Text that is not JSON, or not of the expected shape, is always a <see cref="JsonException"/>.</remarks>
public static class ActivityJson
{
    public static byte[] Serialize(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Wire.Activity);

    public static void Write(IBufferWriter<byte> output, Activity activity)
    {
        using var writer = new Utf8JsonWriter(output, Wire.Writer);
        Write(writer, activity);
    }

    public static void Write(Utf8JsonWriter writer, Activity activity) =>
        JsonSerializer.Serialize(writer, activity, Wire.Activity);

    public static Activity Deserialize(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(Checked(utf8), Wire.Activity)
                ?? throw new JsonException("An activity is a JSON object, not null.");
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("The activity holds text that is not Unicode.", e);
        }
    }

    /// <summary>A text of the channel data, or null if the channel data has no such text.</summary>
    public static string? ChannelDataString(Activity activity, string property) =>
        ValueAsJson(activity.ChannelData) is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    public static void SetChannelData(Activity activity, ReadOnlySpan<byte> utf8) => activity.ChannelData = Parse(utf8);

    /// <summary>An entity of this type with the properties of a JSON object.</summary>
    public static Entity EntityFrom(string type, ReadOnlySpan<byte> utf8)
    {
        var properties = Parse(utf8) as JsonObject ?? throw new JsonException("An entity is a JSON object.");
        properties.Remove("type");
        return new() { Type = type, Properties = properties };
    }

    /// <summary>What the schema calls an object (a value, content, channel data) as JSON to look into.</summary>
    public static JsonElement ValueAsJson(object? value) => value switch
    {
        null => default,
        JsonElement element => element,
        _ => JsonSerializer.SerializeToElement(value, Wire.Options),
    };

    /// <summary>The same as a type of the product; null stays null.</summary>
    public static T? ValueAs<T>(object? value) => value is T instance ? instance : Wire.As<T>(value);

    static JsonNode Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(Checked(utf8), new() { MaxDepth = Wire.MaxDepth });
        return Wire.ReadNode(ref reader, Wire.Options) is { } node && !reader.Read()
            ? node
            : throw new JsonException("Expected one JSON value other than null.");
    }

    /// <summary>
    /// The parser looks at the text inside strings only when it is asked for, which would be after a bad message was
    /// accepted. Half a surrogate pair can only be written as an escape.
    /// </summary>
    static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new JsonException("The text is not UTF-8.");
        }

        if (utf8.IndexOf("\\u"u8) >= 0)
        {
            var reader = new Utf8JsonReader(utf8, new() { MaxDepth = Wire.MaxDepth });
            while (reader.Read())
            {
                if (reader.ValueIsEscaped && !IsUnicode(ref reader))
                {
                    throw new JsonException("The text holds half a character.");
                }
            }
        }

        return utf8;
    }

    static bool IsUnicode(ref Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
