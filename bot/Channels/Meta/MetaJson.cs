using System.Text.Json;

namespace FamilyGuide.Bot.Channels.Meta;

/// <summary>Reads JSON of which nothing is certain.</summary>
static class MetaJson
{
    public static JsonElement Child(this JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : default;

    public static string? Text(this JsonElement parent, string name) =>
        parent.Child(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static JsonElement.ArrayEnumerator Items(this JsonElement parent, string name) =>
        parent.Child(name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : default;
}
