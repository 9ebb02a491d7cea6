using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Schema.Json;

/// <summary>
/// Properties of an object that its class doesn't know: as they came until somebody asks, then as nodes.
/// </summary>
struct ExtraProperties
{
    IDictionary<string, JsonElement> _wire;
    JsonObject _nodes;

    public JsonObject Nodes
    {
        get
        {
            _nodes ??= [.. (_wire ?? new Dictionary<string, JsonElement>()).Select(ToNode)];
            _wire = null;
            return _nodes;
        }

        set => (_nodes, _wire) = (value, null);
    }

    /// <summary>Null if there are none, so that nothing is written.</summary>
    public IDictionary<string, JsonElement> Wire
    {
        readonly get => _nodes is { Count: > 0 }
            ? _nodes.ToDictionary(node => node.Key, node => JsonSerializer.SerializeToElement(node.Value))
            : _wire;
        set => (_wire, _nodes) = (value, null);
    }

    static KeyValuePair<string, JsonNode> ToNode(KeyValuePair<string, JsonElement> property) =>
        new(property.Key, property.Value.ValueKind switch
        {
            JsonValueKind.Object => JsonObject.Create(property.Value),
            JsonValueKind.Array => JsonArray.Create(property.Value),
            JsonValueKind.Null => null,
            _ => JsonValue.Create(property.Value),
        });
}
