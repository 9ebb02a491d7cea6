namespace Microsoft.Bot.Builder;

/// <summary>States that are loaded and saved together.</summary>
public class BotStateSet
{
    public BotStateSet(params BotState[] botStates)
    {
        BotStates = [.. botStates];
    }

    public List<BotState> BotStates { get; set; }

    public BotStateSet Add(BotState botState)
    {
        BotStates.Add(botState ?? throw new ArgumentNullException(nameof(botState)));
        return this;
    }

    public Task LoadAllAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.WhenAll([.. BotStates.Select(state => state.LoadAsync(turnContext, force, cancellationToken))]);

    public Task SaveAllChangesAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.WhenAll([.. BotStates.Select(state => state.SaveChangesAsync(turnContext, force, cancellationToken))]);
}
