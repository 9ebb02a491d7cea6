using System.Text.Json;
using Microsoft.Bot.Builder;

namespace FamilyGuide.BotFramework;

#nullable enable

/// <summary>
/// The JSON of a state, for stores. It names no types: what was an object becomes one when it is asked for.
/// </summary>
public static class StateJson
{
    public static byte[] Serialize(IDictionary<string, object> state) =>
        JsonSerializer.SerializeToUtf8Bytes(state, StateOptions.Plain);

    public static IDictionary<string, object> Deserialize(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<Dictionary<string, object>>(utf8, StateOptions.Plain)
        ?? throw new JsonException("A state is a JSON object, not null.");

    /// <summary>A value of a state, or the options of a dialog, as a type of the product; null stays null.</summary>
    public static T? ValueAs<T>(object? value) => value switch
    {
        null => default,
        T instance => instance,
        _ => StateValue.As<T>(value),
    };
}
