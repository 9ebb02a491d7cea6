using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What choice and confirm prompts have in common.</summary>
static class PromptLanguage
{
    const string English = "en-us";

    public static Dictionary<string, ChoiceFactoryOptions> ChoiceOptions() =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(culture => culture.Locale, Options);

    public static Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> ConfirmOptions() =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale,
            culture => (new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage), Options(culture)));

    /// <summary>The locale of these that is nearest; English if none is near.</summary>
    public static string Nearest<T>(string locale, Dictionary<string, T> known)
    {
        var nearest = PromptCultureModels.MapToNearestLanguage(locale ?? English);
        return string.IsNullOrEmpty(nearest) || !known.ContainsKey(nearest) ? English : nearest;
    }

    /// <summary>Whom the buttons are for, in a group.</summary>
    public static List<string> Addressee(Activity activity) =>
        string.IsNullOrEmpty(activity.From?.Id) ? null : [activity.From.Id];

    public static FindChoicesOptions Copy(FindChoicesOptions options) => options is null
        ? new()
        : new()
        {
            AllowPartialMatches = options.AllowPartialMatches,
            Locale = options.Locale,
            MaxTokenDistance = options.MaxTokenDistance,
            NoAction = options.NoAction,
            NoValue = options.NoValue,
            RecognizeNumbers = options.RecognizeNumbers,
            RecognizeOrdinals = options.RecognizeOrdinals,
            Tokenizer = options.Tokenizer,
        };

    static ChoiceFactoryOptions Options(PromptCultureModel culture) =>
        new(culture.Separator, culture.InlineOr, culture.InlineOrMore, true);
}
