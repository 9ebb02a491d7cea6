using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>The conversation's state as it is stored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(FamilyState))]
public sealed partial class FamilyStateJson : JsonSerializerContext
{
    // The generated property of the same name hides the type.
    static FamilyState Fresh => Conversation.FamilyState.New;

    /// <summary>Reads a stored state.</summary>
    /// <remarks>
    /// One that a newer version wrote, or that nobody could have written, begins the conversation anew in its language:
    /// the person is welcomed once more, which is better than an error at every message.
    /// </remarks>
    public static FamilyState Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var state = JsonSerializer.Deserialize(utf8, Default.FamilyState) ?? Fresh;
            return IsWhole(state)
                ? state
                : Fresh with { LanguageCode = state.LanguageCode ?? Fresh.LanguageCode };
        }
        catch (JsonException)
        {
            return Fresh;
        }
    }

    static bool IsWhole(FamilyState state) => state.Schema == Conversation.FamilyState.CurrentSchema
        && state is { History: not null, Offered: not null, Told: not null, Allowed: not null }
        && state.Handoff is null or { Reason: not null, Struck: not null }
        && (state.Plan is null || state.Plan is { Steps: not null, Done: not null });

    public static byte[] Write(FamilyState state) => JsonSerializer.SerializeToUtf8Bytes(state, Default.FamilyState);
}
