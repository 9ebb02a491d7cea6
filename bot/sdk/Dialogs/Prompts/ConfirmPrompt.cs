using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, PromptLanguage.ConfirmOptions(), validator, defaultLocale)
    {
    }

    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
        _choiceDefaults = choiceDefaults;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Yes and no in the product's words.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var culture = CultureFor(activity);
        var prompt = AppendChoices(
            isRetry && options.RetryPrompt is not null ? options.RetryPrompt : options.Prompt,
            activity.ChannelId,
            ChoicesIn(culture),
            options.Style ?? Style,
            OptionsIn(culture),
            activity.Conversation?.ConversationType,
            PromptLanguage.Addressee(activity),
            cancellationToken);
        await turnContext.SendActivityAsync(prompt, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var answer = activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text)
            ? Recognize(activity.Text, CultureFor(activity), options.RecognizeLanguage)
            : null;
        return Task.FromResult(new PromptRecognizerResult<bool>
        {
            Succeeded = answer is not null,
            Value = answer ?? false,
        });
    }

    bool? Recognize(string text, string culture, string language)
    {
        if (BooleanWords.Recognize(text, language ?? culture) is { } answer)
        {
            return answer;
        }

        if (OptionsIn(culture).IncludeNumbers is false)
        {
            return null;
        }

        // The choices are numbered, so a number or a choice's own words answer too.
        var found = ChoiceRecognizers.RecognizeChoices(text, ChoicesIn(culture));
        return found.Count > 0 ? found[0].Resolution.Index == 0 : null;
    }

    string CultureFor(Activity activity) =>
        PromptLanguage.Nearest(activity.Locale ?? DefaultLocale, _choiceDefaults);

    ChoiceFactoryOptions OptionsIn(string culture) => ChoiceOptions ?? _choiceDefaults[culture].Options;

    List<Choice> ChoicesIn(string culture) => ConfirmChoices is { } own
        ? [own.Item1, own.Item2]
        : [_choiceDefaults[culture].Yes, _choiceDefaults[culture].No];
}
