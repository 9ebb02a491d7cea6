using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyGuide.Load.DirectLine;

/// <summary>The few fields of Direct Line's JSON that the drills compare.</summary>
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(IdAnswer))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
sealed partial class DirectLineJson : JsonSerializerContext;

sealed record ConversationAnswer(string? ConversationId, string? Token, string? StreamUrl);

sealed record IdAnswer(string? Id);

sealed record ActivitySet(Activity[]? Activities, string? Watermark);

sealed record Account(string? Id);

sealed record Activity(
    string? Id,
    string? Type,
    DateTimeOffset? Timestamp,
    string? Text,
    string? ReplyToId,
    JsonElement? ChannelData,
    JsonElement? SuggestedActions = null,
    JsonElement? Attachments = null)
{
    public bool IsMessage => Type == "message";

    [JsonIgnore]
    public string? ClientActivityId =>
        ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}

sealed record ClientChannelData([property: JsonPropertyName("clientActivityID")] string ClientActivityId);

sealed record OutgoingMessage(string Type, Account From, string Text, string Locale, ClientChannelData ChannelData);
