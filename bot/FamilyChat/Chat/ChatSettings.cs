using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using FamilyGuide.Bot.FamilyChat.Assets;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Bot.FamilyChat.Chat;

/// <summary>What <c>chat.js</c> must know, in the reader's language.</summary>
/// <param name="Locale">The language as Web Chat calls it.</param>
/// <param name="WebChat">Where Web Chat is.</param>
/// <param name="WithoutScripts">Where to go if it doesn't run.</param>
/// <param name="Texts">What our own notice says.</param>
/// <param name="Strings">Sentences of Web Chat that we say better, or that it lacks in some of the languages.</param>
sealed partial record ChatSettings(
    string Locale,
    ChatFile WebChat,
    string WithoutScripts,
    Dictionary<string, string> Texts,
    Dictionary<string, string> Strings)
{
    /// <summary>Arabic stays two bytes a letter; the page encodes what HTML gives a meaning.</summary>
    static readonly SettingsJson Readable = new(
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    public static ChatSettings For(PageSetting page, WebAsset webChat) => new(
        LanguageChoice.Locale(page.Language),
        new(webChat.Address, webChat.Integrity),
        $"/plain?lang={page.Language}",
        new(StringComparer.Ordinal)
        {
            ["offline"] = page[Phrase.PageNoticeOffline],
            ["lost"] = page[Phrase.PageNoticeLost],
            ["busy"] = page[Phrase.PageNoticeBusy],
            ["often"] = page[Phrase.PhotoOften],
        },
        new(StringComparer.Ordinal)
        {
            ["ACTIVITY_BOT_SAID_ALT"] = page[Phrase.PageGuideSaid],
            ["ACTIVITY_YOU_SAID_ALT"] = page[Phrase.PageYouSaid],
            ["ACTIVITY_STATUS_SEND_FAILED_RETRY"] = page[Phrase.PageNotSentRetry],
            ["REFERENCE_LIST_HEADER_ONE"] = page[Phrase.PageSourceOne],
            ["REFERENCE_LIST_HEADER_TWO"] = page[Phrase.PageSourceTwo],
            ["REFERENCE_LIST_HEADER_FEW"] = page[Phrase.PageSourceFew],
            ["REFERENCE_LIST_HEADER_MANY"] = page[Phrase.PageSourceMany],
            ["REFERENCE_LIST_HEADER_OTHER"] = page[Phrase.PageSourceFew],
            ["SUGGESTED_ACTIONS_LABEL_ALT"] = page[Phrase.PageChoices],
            ["TEXT_INPUT_ALT"] = page[Phrase.PageMessage],
            ["TEXT_INPUT_LENGTH_EXCEEDED_ALT"] = page[Phrase.PageTooLong],
            ["TEXT_INPUT_PLACEHOLDER"] = page[Phrase.PageTypeHere],
            ["TEXT_INPUT_SEND_BUTTON_ALT"] = page[Phrase.PageSend],
            ["TEXT_INPUT_UPLOAD_BUTTON_ALT"] = page[Phrase.PhotoSend],
        });

    public string ToJson() => JsonSerializer.Serialize(this, Readable.ChatSettings);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(ChatSettings))]
    sealed partial class SettingsJson : JsonSerializerContext;
}

sealed record ChatFile(string Path, string Integrity);
