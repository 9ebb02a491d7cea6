using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>The conversation's state as it is stored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FamilyState))]
public sealed partial class FamilyStateJson : JsonSerializerContext
{
    /// <summary>Reads a stored state.</summary>
    /// <remarks>
    /// One that a newer version wrote, or that nobody could have written, begins the conversation anew in its language:
    /// the person is welcomed once more, which is better than an error at every message.
    /// </remarks>
    public static FamilyState Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var state = JsonSerializer.Deserialize(utf8, Default.FamilyState) ?? FamilyState.New;
            return state is { Schema: FamilyState.CurrentSchema, History: not null, Offered: not null }
                ? state
                : FamilyState.New with { LanguageCode = state.LanguageCode ?? FamilyState.New.LanguageCode };
        }
        catch (JsonException)
        {
            return FamilyState.New;
        }
    }

    public static byte[] Write(FamilyState state) => JsonSerializer.SerializeToUtf8Bytes(state, Default.FamilyState);
}
