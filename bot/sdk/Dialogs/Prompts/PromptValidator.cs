namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Whether the answer is good enough to go on; asked also when nothing was recognized.</summary>
public delegate Task<bool> PromptValidator<T>(
    PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
