using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Dialogs.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace FamilyGuide.Bot.Conversations.Turns;

/// <summary>What a conversation remembers from one turn to the next.</summary>
sealed record TurnState(FamilyState Family, DialogState Dialogs)
{
    public CountedFamily Counted { get; init; } = CountedFamily.New;

    /// <summary>Lets the SDK's dialogs find their stack in the turn.</summary>
    public static IStatePropertyAccessor<DialogState> Accessor { get; } = new StackAccessor();

    sealed class StackAccessor : IStatePropertyAccessor<DialogState>
    {
        public string Name => nameof(DialogState);

        public Task<DialogState> GetAsync(
            ITurnContext turnContext,
            Func<DialogState>? defaultValueFactory = null,
            CancellationToken cancellationToken = default) =>
            Task.FromResult(turnContext.TurnState.Get<DialogState>());

        public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            turnContext.TurnState.Get<DialogState>().DialogStack.Clear();
            return Task.CompletedTask;
        }

        public Task SetAsync(
            ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("The stack is changed in place.");
    }
}
