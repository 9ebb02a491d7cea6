using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Recognition.Clu;

/// <summary>The service's JSON: what is asked, and the little that is read of an answer.</summary>
static class CluWire
{
    /// <summary>Every sentence is the first of somebody without a name.</summary>
    const string Nobody = "1";

    public static byte[] Write(string text, Language language, CluOptions options)
    {
        var item = new CluItem(Nobody, Nobody, text, language.Code, Modality: "text");
        var parameters = new CluParameters(
            options.Project!,
            options.Deployment!,
            StringIndexType: "Utf16CodeUnit",
            Verbose: true,
            IsLoggingEnabled: false);
        return JsonSerializer.SerializeToUtf8Bytes(
            new("Conversation", new(item), parameters), CluJson.Default.CluRequest);
    }

    /// <summary>The intents with their confidences; null when this is no answer of a project like ours.</summary>
    public static IReadOnlyList<CluIntent>? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var answer = JsonSerializer.Deserialize(body, CluJson.Default.CluAnswer);
            return answer is
            {
                Kind: "ConversationResult",
                Result.Prediction: { ProjectKind: "Conversation", Intents: { Count: > 0 } intents },
            }
            && intents.All(intent => intent is { Category.Length: > 0, ConfidenceScore: >= 0 and <= 1 })
                ? intents
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(CluRequest))]
[JsonSerializable(typeof(CluAnswer))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
sealed partial class CluJson : JsonSerializerContext;

sealed record CluRequest(string Kind, CluAnalysisInput AnalysisInput, CluParameters Parameters);

sealed record CluAnalysisInput(CluItem ConversationItem);

sealed record CluItem(string Id, string ParticipantId, string Text, string Language, string Modality);

sealed record CluParameters(
    string ProjectName, string DeploymentName, string StringIndexType, bool Verbose, bool IsLoggingEnabled);

sealed record CluAnswer(string? Kind, CluResult? Result);

sealed record CluResult(CluPrediction? Prediction);

/// <summary>Of an orchestration project the intents are an object, not a list: that can't be read, and isn't.</summary>
sealed record CluPrediction(string? ProjectKind, IReadOnlyList<CluIntent>? Intents);

sealed record CluIntent(string? Category, double? ConfidenceScore);
