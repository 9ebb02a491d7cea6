using System.Text.Json.Serialization;

namespace FamilyGuide.Bot.AdvocateDesk.Queue;

/// <param name="Version">Another one: the page is to be loaded again.</param>
/// <param name="Waiting">How many wait for somebody like whoever asks; nothing of who or why.</param>
sealed record QueueState(long Version, int Waiting);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(QueueState))]
sealed partial class QueueStateJson : JsonSerializerContext;
