using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Json;

/// <summary>The objects of the Bot Framework protocol, known to the compiler.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(AnyValueConverter)])]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(GeoCoordinates))]
[JsonSerializable(typeof(HeroCard))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(ThumbnailCard))]
[JsonSerializable(typeof(Transcript))]
sealed partial class WireContext : JsonSerializerContext;
