using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder;

/// <summary>Named values that outlive a turn: read once a turn, saved only if something changed.</summary>
public abstract partial class BotState : IPropertyManager
{
    readonly string _contextServiceKey;
    readonly IStorage _storage;

    public BotState(IStorage storage, string contextServiceKey)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name) =>
        string.IsNullOrWhiteSpace(name)
            ? throw new ArgumentNullException(nameof(name))
            : new BotStatePropertyAccessor<T>(this, name);

    public virtual async Task LoadAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (!force && GetCachedState(turnContext)?.State is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState(stored switch
        {
            null => null,
            IDictionary<string, object> state => state,
            JsonObject or JsonElement => StateValue.As<Dictionary<string, object>>(stored),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        });
    }

    public virtual async Task SaveChangesAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached)
        {
            return;
        }

        var hash = CachedBotState.ComputeHash(cached.State);
        if (force || cached.Hash != hash)
        {
            var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
            await _storage.WriteAsync(changes, cancellationToken);
            cached.Hash = hash;
        }
    }

    /// <summary>Empties the state of this turn. What is stored goes when the state is saved.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState { Hash = "" };
        return Task.CompletedTask;
    }

    /// <summary>Deletes what is stored, at once.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>A copy of the state of this turn as JSON.</summary>
    public JsonNode Get(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return JsonSerializer.SerializeToNode(GetCachedState(turnContext).State, StateOptions.Plain);
    }

    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        var state = StateFor(turnContext, propertyName);
        return typeof(T).IsValueType && !state.ContainsKey(propertyName)
            ? throw new KeyNotFoundException(propertyName)
            : Task.FromResult(StateValue.Get<T>(state, propertyName));
    }

    protected Task DeletePropertyValueAsync(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        StateFor(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        StateFor(turnContext, propertyName)[propertyName] = value;
        return Task.CompletedTask;
    }

    IDictionary<string, object> StateFor(ITurnContext turnContext, string propertyName)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        return GetCachedState(turnContext).State;
    }
}
