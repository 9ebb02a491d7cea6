using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder;

/// <summary>Values of a state that may have come from a store as JSON.</summary>
static class StateValue
{
    /// <summary>
    /// The value as its type, or the type's default if there is none. What was JSON is replaced by the object, so that
    /// whoever changes the object changes the state.
    /// </summary>
    public static T Get<T>(IDictionary<string, object> state, string key)
    {
        if (!state.TryGetValue(key, out var value) || value is null)
        {
            return default;
        }

        if (value is T instance)
        {
            return instance;
        }

        instance = As<T>(value);
        state[key] = instance;
        return instance;
    }

    public static T As<T>(object value) => value switch
    {
        JsonNode node => node.Deserialize<T>(StateOptions.Plain),
        JsonElement element => element.Deserialize<T>(StateOptions.Plain),
        _ => JsonSerializer.Deserialize<T>(
            JsonSerializer.SerializeToUtf8Bytes(value, StateOptions.Plain), StateOptions.Plain),
    };
}
