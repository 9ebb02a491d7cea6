using System.Collections.Frozen;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Yes and no in the languages that the SDK speaks.</summary>
/// <remarks>
/// Few words on purpose: "ok" and "sure" agree in a chat, but "I'm not so sure" doesn't. Who answers otherwise is
/// asked again.
/// </remarks>
static class BooleanWords
{
    const string English = "en";

    static readonly FrozenDictionary<string, (string[] Yes, string[] No)> ByLanguage =
        new Dictionary<string, (string[] Yes, string[] No)>
        {
            ["bg"] = (["да"], ["не"]),
            ["de"] = (["ja", "jawohl"], ["nein", "nicht", "ne"]),
            [English] = (["yes", "y", "yep", "yeah", "yup", "true"], ["no", "n", "nope", "not", "false", "never"]),
            ["es"] = (["sí", "si", "claro"], ["no", "nunca"]),
            ["fr"] = (["oui", "ouais"], ["non", "pas"]),
            ["hi"] = (["हां", "हाँ"], ["नहीं", "नही"]),
            ["it"] = (["sì", "si"], ["no", "non"]),
            ["ja"] = (["はい"], ["いいえ"]),
            ["ko"] = (["예", "네"], ["아니", "아니요"]),
            ["nl"] = (["ja"], ["nee", "neen", "niet"]),
            ["pt"] = (["sim"], ["não", "nao"]),
            ["sv"] = (["ja", "jo"], ["nej", "inte"]),
            ["tr"] = (["evet"], ["hayır", "hayir"]),
            ["zh"] = (["是的", "是", "好的", "对"], ["不", "不是", "不要", "没有"]),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The first yes or no of the text, or null if it has neither.</summary>
    public static bool? Recognize(string text, string culture)
    {
        var language = culture.Split('-')[0].ToLowerInvariant();
        var (yes, no) = ByLanguage.GetValueOrDefault(language, ByLanguage[English]);
        foreach (var word in Tokenizer.DefaultTokenizerImpl(text))
        {
            if (no.Contains(word.Normalized))
            {
                return false;
            }

            if (yes.Contains(word.Normalized))
            {
                return true;
            }
        }

        return null;
    }
}
