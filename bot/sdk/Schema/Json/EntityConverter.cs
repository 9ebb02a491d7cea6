using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Json;

/// <summary>Writes an entity as what it is, also where only an <see cref="Entity"/> is declared.</summary>
sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (Wire.ReadNode(ref reader, options) is not { } node)
        {
            return null;
        }

        var properties = node as JsonObject ?? throw new JsonException("An entity is a JSON object.");
        var entity = new Entity();
        if (properties.Remove("type", out var type))
        {
            entity.Type = type?.GetValueKind() is null or JsonValueKind.String
                ? (string)type
                : throw new JsonException("The type of an entity is a string.");
        }

        entity.Properties = properties;
        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
        {
            writer.WriteString("type"u8, value.Type);
        }

        // Properties made from another entity have its type among them.
        foreach (var (name, property) in value.Properties)
        {
            if (name.Equals("type", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, property, options);
        }

        writer.WriteEndObject();
    }
}
