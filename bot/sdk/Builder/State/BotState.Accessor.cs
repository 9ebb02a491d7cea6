namespace Microsoft.Bot.Builder;

/// <content>One value of the state.</content>
public abstract partial class BotState
{
    sealed class BotStatePropertyAccessor<T>(BotState botState, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(
            ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            var state = botState.StateFor(turnContext, name);
            var value = StateValue.Get<T>(state, name);
            var isMissing = value is null || (typeof(T).IsValueType && !state.ContainsKey(name));
            if (isMissing && defaultValueFactory is not null)
            {
                value = defaultValueFactory();
                await SetAsync(turnContext, value, cancellationToken);
            }

            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            await botState.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            await botState.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }
    }
}
