using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks in this place of the conversation.</summary>
public class PromptOptions
{
    public Activity Prompt { get; set; }

    /// <summary>What it says when it didn't understand; without it, the prompt again.</summary>
    public Activity RetryPrompt { get; set; }

    public IList<Choice> Choices { get; set; }

    public ListStyle? Style { get; set; }

    /// <summary>For the validator.</summary>
    public object Validations { get; set; }

    public string RecognizeLanguage { get; set; }
}
