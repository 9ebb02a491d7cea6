using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyGuide.Bot.Conversations.Cases;

/// <summary>A case's content as it is sealed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CaseContent))]
sealed partial class CaseContentJson : JsonSerializerContext
{
    public static byte[] Write(CaseContent content) =>
        JsonSerializer.SerializeToUtf8Bytes(content, Default.CaseContent);

    public static CaseContent Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Default.CaseContent) ?? throw new InvalidDataException("A case is empty.");
}
