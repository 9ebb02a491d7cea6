using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Bot.FamilyChat.Returning;

/// <summary>What <c>return.js</c> says when a code opens nothing, by the status of the answer.</summary>
sealed partial record ReturnTexts(string Misread, string Unknown, string Wait, string Busy)
{
    public static ReturnTexts For(PageSetting page) => new(
        page[Phrase.ReturnMisread], page[Phrase.ReturnUnknown], page[Phrase.ReturnWait], page[Phrase.ErrorBusy]);

    public string ToJson() => JsonSerializer.Serialize(this, TextsJson.Default.ReturnTexts);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(ReturnTexts))]
    sealed partial class TextsJson : JsonSerializerContext;
}
