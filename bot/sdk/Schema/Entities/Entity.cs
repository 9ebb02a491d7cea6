using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Something that an activity is about, told by its type.</summary>
[JsonConverter(typeof(EntityConverter))]
public class Entity : IEquatable<Entity>
{
    ExtraProperties _extra;

    public Entity()
    {
    }

    public Entity(string type = default)
    {
        Type = type;
    }

    public string Type { get; set; }

    /// <summary>All that the entity has besides its type.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => _extra.Nodes;
        set => _extra.Nodes = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> WireProperties
    {
        get => _extra.Wire;
        set => _extra.Wire = value;
    }

    public T GetAs<T>() => Wire.As<T>(this);

    public void SetAs<T>(T obj)
    {
        var entity = Wire.As<Entity>(obj);
        Type = entity.Type;
        Properties = entity.Properties;
    }

    public bool Equals(Entity other) =>
        other is not null && Wire.Serialize(this).AsSpan().SequenceEqual(Wire.Serialize(other));

    public override bool Equals(object obj) =>
        ReferenceEquals(this, obj) || (obj?.GetType() == GetType() && Equals((Entity)obj));

    public override int GetHashCode() => HashCode.Combine(Type);
}
