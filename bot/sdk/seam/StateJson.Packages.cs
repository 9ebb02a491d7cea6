using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using JsonException = System.Text.Json.JsonException;

namespace FamilyGuide.BotFramework;

#nullable enable

/// <summary>The JSON of a state, by Newtonsoft: for Microsoft's packages, and never compiled without them.</summary>
/// <remarks>Microsoft's dialogs cast what they find in their state, so this JSON names types: only theirs.</remarks>
public static class StateJson
{
    static readonly JsonSerializerSettings Settings = new()
    {
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 512,
        SerializationBinder = new TheirTypes(),
        TypeNameHandling = TypeNameHandling.Auto,
    };

    public static byte[] Serialize(IDictionary<string, object> state) =>
        Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(state, Settings));

    public static IDictionary<string, object> Deserialize(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonConvert.DeserializeObject<Dictionary<string, object>>(Encoding.UTF8.GetString(utf8), Settings)
                ?? throw new JsonException("A state is a JSON object, not null.");
        }
        catch (Newtonsoft.Json.JsonException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>A value of a state, or the options of a dialog, as a type of the product; null stays null.</summary>
    public static T? ValueAs<T>(object? value) => value switch
    {
        null => default,
        T instance => instance,
        _ => JsonConvert.DeserializeObject<T>(JsonConvert.SerializeObject(value, Settings), Settings),
    };

    sealed class TheirTypes : ISerializationBinder
    {
        readonly DefaultSerializationBinder _inner = new();

        public Type BindToType(string? assemblyName, string typeName)
        {
            var type = _inner.BindToType(assemblyName, typeName);
            return IsTheirs(type) ? type : throw new JsonSerializationException($"{typeName} is no type of a state.");
        }

        public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
        {
            (assemblyName, typeName) = (null, null);
            if (IsTheirs(serializedType))
            {
                _inner.BindToName(serializedType, out assemblyName, out typeName);
            }
        }

        static bool IsTheirs(Type type) =>
            type == typeof(string)
            || type == typeof(object)
            || type.Namespace?.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) == true
            || (type.IsGenericType
                && type.Namespace == "System.Collections.Generic"
                && type.GetGenericArguments().All(IsTheirs));
    }
}
