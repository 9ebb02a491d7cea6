using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace FamilyGuide.DialogsTests.Driving;

/// <summary>The stack of one turn, which the core reads before it and stores after it.</summary>
sealed class KeptStack(DialogState value) : IStatePropertyAccessor<DialogState>
{
    public string Name => nameof(DialogState);

    public DialogState Value { get; private set; } = value;

    public Task<DialogState> GetAsync(
        ITurnContext turnContext,
        Func<DialogState>? defaultValueFactory = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(Value);

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default)
    {
        Value = value;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Value = new();
        return Task.CompletedTask;
    }
}
