using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Dialogs.Guides;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>A plan's sheet as the page reads it.</summary>
static partial class SheetJson
{
    static readonly Context Readable = new(
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static void Write(Utf8JsonWriter writer, PlanSheet sheet) =>
        JsonSerializer.Serialize(writer, sheet, Readable.PlanSheet);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(PlanSheet))]
    sealed partial class Context : JsonSerializerContext;
}
